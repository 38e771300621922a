"""The rows of sheets that stand behind a measure."""

from dataclasses import dataclass

import polars as pl

PERSON = "person"
"""The column that holds a person's place among the people (UInt32)."""
AMOUNT = "amount"
"""The column that says what a row adds to a measure (Float64), null for nothing."""
OVER = "over"
"""The column that a person's sum is divided by (Float64)."""
PLACE = ("kind", "table", "file", "row")
"""The columns that say where a row stands."""


@dataclass(frozen=True)
class Evidence:
    """The rows behind a measure: `PERSON`, `AMOUNT` and `PLACE` in each.

    `over` gives, for the people who have one, what the sum is divided by.
    """

    rows: pl.DataFrame
    over: pl.DataFrame | None = None


def evidence(rows: pl.DataFrame, amount: pl.Expr | float = 1.0) -> Evidence:
    """Return rows as evidence, each adding an amount."""
    value = amount if isinstance(amount, pl.Expr) else pl.lit(amount)
    return Evidence(rows.select(PERSON, value.cast(pl.Float64).alias(AMOUNT), *PLACE))
