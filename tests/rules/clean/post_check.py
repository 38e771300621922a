"""A check of every claim in the second half of the year."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean import post_claim
from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, claim in enumerate(post_claim.rows(street)):
        yield {
            "claim_no": claim["claim_no"],
            "day": at(dt.date(2012, 7 + n % 3, 10)),
            "text": "履行较好",
            "score": 90 + n % 10,
            "by": "沈志强",
            "fed_back_on": at(dt.date(2012, 10, 8)),
        }
