"""VK504 due-outside-year: a yearly promise ends within its year."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Commitment,
    code="VK504",
    name="due-outside-year",
    severity=Severity.WARNING,
    message=N_("Due on {due}, but it is promised for the year {year}."),
    advice=N_("Correct the date or the year, or make it another kind of promise."),
    since="0.1",
    native='OR(NOT({kind:is ND}),{due}="",{year}="",YEAR({due})={year})',
    native_column="due",
)
def due_outside_year() -> Broken:
    """Look only at yearly promises."""
    due, year = pl.col("due"), pl.col("year")
    return Broken(
        "due",
        where=(pl.col("kind") == "ND") & (due.dt.year() != year),
        due=due,
        year=year,
    )
