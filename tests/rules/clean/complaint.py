"""Complaints, answered in time; the last one is new."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n in range(30):
        day = dt.date(2012, 3, 1) + dt.timedelta(days=10 * n)
        open_ = n == 29
        upheld = n % 4 == 0
        yield {
            "complaint_no": f"TS-2012-{n + 1:03d}",
            "day": at(day),
            "channel": "服务热线",
            "person": street.folk[n].name if n % 2 else None,
            "phone": street.folk[n].phone if n % 2 else None,
            "target_no": street.sheets["station"][0]["station_no"],
            "kind": ("服务态度", "失约", "收费或变相收费")[n % 3],
            "content": "约好上门没有来",
            "result": None if open_ else "已核实",
            "upheld": None if open_ else "是" if upheld else "否",
            "replied_on": None if open_ else at(day + dt.timedelta(days=n % 15)),
            "scored": "是" if upheld else "否",
        }
