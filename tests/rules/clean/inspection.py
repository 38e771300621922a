"""Inspections of the stations, every third of which found something."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


CLEAN = ("未发现问题", "无", None, "台账齐全，制度上墙，未见异常", "情况良好")


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, station in enumerate(street.sheets["station"] * 6):
        bad = n % 3 == 0
        yield {
            "inspection_no": f"DD-2012-{n + 1:03d}",
            "kind": ("督导检查", "随机抽查", "电话核查", "交叉检查")[n % 4],
            "unit_no": station["station_no"],
            "day": at(dt.date(2012, 2 + n % 9, 10)),
            "by": "街道督导组",
            "scope": "服务台账与签到表是否一致",
            "sampled": 20,
            "wrong": 2 if bad else 0,
            "findings": "两条记录没有签字" if bad else CLEAN[n % 5],
            "score": 90,
            "verdict": "限期整改" if bad else "合格",
        }
    yield {
        "inspection_no": "DD-2012-900",
        "kind": "随机抽查",
        "unit_no": street.sheets["station"][0]["station_no"],
        "day": at(dt.date(2012, 12, 20)),
        "by": "街道督导组",
        "scope": "标识牌",
        "findings": "标识牌破损",
        "verdict": "限期整改",
    }
