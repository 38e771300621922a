"""What the inspections found, put right in time; one is still within its term."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    found = [r for r in street.sheets["inspection"] if r.get("wrong")]
    for n, inspection in enumerate(found):
        day = inspection["day"]
        assert isinstance(day, dt.datetime)
        yield {
            "rectify_no": f"ZG-{n + 1:03d}",
            "inspection_no": inspection["inspection_no"],
            "issue": "签到表缺签字",
            "owner": "金德彪",
            "due": day + dt.timedelta(days=15),
            "action": "补签并由服务对象确认",
            "done_on": day + dt.timedelta(days=n % 15),
            "checked_by": "沈志强",
            "closed": "是",
        }
    yield {
        "rectify_no": "ZG-900",
        "inspection_no": "DD-2012-900",
        "issue": "标识牌破损",
        "owner": "秦文静",
        "due": at(dt.date(2012, 12, 31)),
        "action": "更换",
        "closed": "否",
    }
