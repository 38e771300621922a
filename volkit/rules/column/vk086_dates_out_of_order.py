"""VK086 dates-out-of-order: an end may not lie before its beginning."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.base import Column, columns_of
from volkit.validate.moment import is_before
from volkit.validate.rule import Broken, column_rule


@column_rule(
    code="VK086",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    message=N_("“{caption}” {day} lies before “{other}” {earlier}."),
    advice=N_("One of the two dates is wrong, or they stand in each other's place."),
    since="0.1",
)
def dates_out_of_order(key: str, column: Column, kind: str) -> Iterator[Broken]:
    """Hold a date against each date that its column says must come first."""
    for before in column.after:
        yield Broken(
            key,
            where=is_before(pl.col(key), pl.col(before)),
            caption=column.label,
            day=pl.col(key),
            other=columns_of(kind)[before].label,
            earlier=pl.col(before),
        )
