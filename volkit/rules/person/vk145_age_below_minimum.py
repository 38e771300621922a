"""VK145 age-below-minimum: too young to volunteer on the day of the application."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import age, birth_column, born
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK145",
    name="age-below-minimum",
    severity=Severity.WARNING,
    message=N_("The person was {age} on {day}; volunteers are at least {lowest}."),
    advice=N_("Check the birth date and the year of application first."),
    since="0.1",
    source="L-2013",
)
def age_below_minimum(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Take the day of application or registration, or else today."""
    column = birth_column(frame.columns)
    if not column:
        return None
    told = [pl.col(k) for k in ("applied_on", "registered_on") if k in frame.columns]
    day = pl.coalesce(*told, pl.lit(context.today))
    years = age(born(frame.columns), day)
    return Broken(
        column,
        where=(years < context.params.min_age) & (years >= 0),
        private={"day": ""},
        age=years,
        day=day,
        lowest=context.params.min_age,
    )
