"""VK555 check-not-fed-back: the work unit hears how its member keeps the post."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.post_check import PostCheck
from volkit.validate.rule import Broken, row_rule


@row_rule(
    PostCheck,
    code="VK555",
    name="check-not-fed-back",
    severity=Severity.INFO,
    message=N_(
        "Checked on {day} and not fed back to the work unit; that is due "
        "within {months} months."
    ),
    advice=N_("Tell the unit, and enter the day; people without a unit need none."),
    since="0.1",
)
def check_not_fed_back(context: Context) -> Broken:
    """Wait for as long as the parameter allows."""
    months, day = context.params.feedback_months, pl.col("day")
    return Broken(
        "fed_back_on",
        where=pl.col("fed_back_on").is_null()
        & (day.dt.offset_by(f"{months}mo") < pl.lit(context.today)),
        day=day,
        months=months,
    )
