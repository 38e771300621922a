"""Certificates of every third person; some of them ran out and were renewed."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk[:120:3]):
        for year in (2009, 2011) if n % 5 == 0 else (2011,):
            yield {
                "volunteer_no": person.number,
                "name": "心理咨询师证" if n % 2 else "救护员证",
                "cert_number": f"LN{year}{n:05d}",
                "by": "辽宁省某某中心",
                "day": at(dt.date(year, 5, 10)),
                "until": at(dt.date(year + 2, 5, 9)),
                "checked": "是",
            }
