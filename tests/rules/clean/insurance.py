"""Policies of people, and one of an activity."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk[:100]):
        yield {
            "policy_no": f"PICC-2012-{n // 50 + 1}",
            "insurer": "某某财产保险公司",
            "volunteer_no": person.number,
            "name": person.name,
            "from": at(dt.date(2012, 1, 1)),
            "to": at(dt.date(2012, 12, 31)),
            "cover": 100000,
            "consented": "是",
        }
    yield {
        "policy_no": "PICC-2012-9",
        "insurer": "某某财产保险公司",
        "activity_no": street.sheets["activity"][0]["activity_no"],
        "from": at(dt.date(2012, 1, 1)),
        "to": at(dt.date(2012, 1, 31)),
        "consented": "是",
    }
