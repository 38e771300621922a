"""VK146 age-above-hint: a reminder that duties must fit age and health."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import OLDEST, age, birth_column, born
from volkit.validate.rule import Broken, row_rule

_GONE = ("TC", "ZX", "SW", "HB")


@row_rule(
    Volunteer,
    code="VK146",
    name="age-above-hint",
    severity=Severity.INFO,
    message=N_("The person is {age}."),
    advice=N_("Nothing is wrong. Give duties that fit age and health."),
    since="0.1",
    source="L-685",
)
def age_above_hint(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Leave out those who have left."""
    column = birth_column(frame.columns)
    if not column:
        return None
    years = age(born(frame.columns), context.today)
    where = years.is_between(context.params.age_warn_above + 1, OLDEST)
    if "status" in frame.columns:
        where &= ~pl.col("status").is_in(_GONE).fill_null(value=False)
    return Broken(column, where=where, age=years)
