"""VK161 age-implausible: nobody of that age serves."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import OLDEST, age, birth_column, born
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK161",
    name="age-implausible",
    severity=Severity.WARNING,
    message=N_("By this birth date the person is {age}."),
    advice=N_("Compare with the card; the year is probably mistyped."),
    since="0.1",
)
def age_implausible(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Stay silent where the ID number tells another birth date."""
    column = birth_column(frame.columns)
    if not column:
        return None
    years = age(born(frame.columns), context.today)
    return Broken(column, where=years > OLDEST, age=years)
