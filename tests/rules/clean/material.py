"""Two kinds of goods at each station, counted at the end of the year."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


KINDS = ("红马甲", "太阳帽")


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, station in enumerate(street.sheets["station"]):
        for k, name in enumerate(KINDS):
            short = n % 3 == 2
            yield {
                "material_no": f"WZ-{n + 1:02d}-{k + 1}",
                "name": name,
                "spec": "均码",
                "unit": "件",
                "station_no": station["station_no"],
                "opening": 30,
                "in": 20,
                "out": 11,
                "stock": 39,
                "counted": 38 if short else 39,
                "counted_on": at(dt.date(2012, 12, 20)),
                "diff_reason": "雨天丢失一件" if short else None,
            }
