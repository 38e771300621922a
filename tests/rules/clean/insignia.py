"""A card and a vest for each person, and a flag for each team."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk):
        left = street.sheets["volunteer"][n]["exit_on"]
        for kind, code in (("活动证", "HDZ"), ("马甲", "MJ")):
            yield {
                "item_no": f"{code}-{n + 1:04d}",
                "kind": kind,
                "holder_kind": "志愿者",
                "holder_no": person.number,
                "holder_name": person.name,
                "clothes": "L" if code == "MJ" else None,
                "issued_on": at(dt.date(2012, 1, 15)),
                "until": at(dt.date(2014, 1, 15)) if code == "HDZ" else None,
                "by": "金德彪",
                "sign": person.name,
                "reissue": 0,
                "returned_on": left,
                "status": "收回" if left else "在用",
            }
    for n, team in enumerate(street.sheets["team"]):
        yield {
            "item_no": f"QZ-{n + 1:03d}",
            "kind": "服务队旗",
            "holder_kind": "服务队",
            "holder_no": team["name"] if n % 2 else team["team_no"],
            "issued_on": at(dt.date(2012, 3, 5)),
            "by": "金德彪",
            "sign": "沈志强",
            "status": "在用",
        }
