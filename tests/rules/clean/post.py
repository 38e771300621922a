"""Posts of the stations, of the same names at each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, station in enumerate(street.sheets["station"]):
        for k, name in enumerate(("护绿养绿岗", "治安巡逻岗")):
            yield {
                "post_no": f"GW-{n + 1:02d}-{k + 1}",
                "name": name,
                "class": "公共事务",
                "area": f"{n + 1}号院",
                "duty": "每周巡查一次",
                "need": "无",
                "seats": 2,
                "taken": 2,
                "station_no": station["station_no"],
                "weekly_min": 1,
                "active": "是",
            }
