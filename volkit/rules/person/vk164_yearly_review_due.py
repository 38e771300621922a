"""VK164 yearly-review-due: who is registered is reviewed every year."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK164",
    name="yearly-review-due",
    severity=Severity.INFO,
    message=N_("The last yearly review was on {day}, more than a year ago."),
    advice=N_(
        "Review the registration and enter the day; who no longer takes part may leave."
    ),
    since="0.1",
    source="L-CARD",
)
def yearly_review_due(context: Context) -> Broken | None:
    """Speak only where a yearly review was ever entered."""
    if not context.params.annual_review:
        return None
    day = pl.col("annual_on")
    return Broken(
        "annual_on",
        where=(pl.col("status") == "ZC")
        & (day.dt.offset_by("1y") < pl.lit(context.today)),
        day=day,
    )
