"""People who moved to their station from another one."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk[:40]):
        home = street.sheets["volunteer"][n]["station_no"]
        if home == street.sheets["station"][-1]["station_no"]:
            continue
        yield {
            "transfer_no": f"ZJ-{n + 1:03d}",
            "volunteer_no": person.number,
            "name": person.name,
            "from_station": street.sheets["station"][-1]["station_no"],
            "to_station": home,
            "applied_on": at(dt.date(2012, 3, 1 + n % 20)),
            "left_on": at(dt.date(2012, 3, 22)),
            "received_on": at(dt.date(2012, 3, 22 + n % 5)),
            "reason": "搬家",
            "by": "秦文静",
        }
