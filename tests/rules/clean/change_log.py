"""Corrections of the register."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk[:20]):
        yield {
            "at": at(dt.date(2012, 5, 1 + n)),
            "by": "秦文静",
            "sheet": "志愿者",
            "row_key": person.number,
            "field": "联系电话",
            "old": "13800000000",
            "new": person.phone,
            "reason": "换号",
        }
