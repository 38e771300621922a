"""Pairs of people who were looked into."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n in range(0, 20, 2):
        yield {
            "keep_no": street.folk[n].number,
            "drop_no": street.folk[n + 1].number,
            "evidence": "姓名+手机",
            "score": 0.8,
            "decision": "不是同一人",
            "by": "沈志强",
            "day": at(dt.date(2012, 6, 1)),
        }
