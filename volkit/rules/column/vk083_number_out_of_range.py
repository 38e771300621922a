"""VK083 number-out-of-range: amounts that cannot be."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.base import Column
from volkit.validate.rule import Broken, column_rule


@column_rule(
    code="VK083",
    name="number-out-of-range",
    severity=Severity.ERROR,
    message=N_("“{caption}” is {number}; it should be {range}."),
    advice=N_("Look it up in the paper record and correct it."),
    since="0.1",
)
def number_out_of_range(key: str, column: Column) -> Broken | None:
    """Hold a number against the bounds that its column states."""
    number = pl.col(key)
    match column.low, column.high:
        case None, None:
            return None
        case low, None:
            where, bounds = number < low, f"≥ {low:g}"
        case None, high:
            where, bounds = number > high, f"≤ {high:g}"
        case low, high:
            where = ~number.is_between(low, high)
            bounds = f"{low:g}–{high:g}"
    return Broken(key, where=where, caption=column.label, number=number, range=bounds)
