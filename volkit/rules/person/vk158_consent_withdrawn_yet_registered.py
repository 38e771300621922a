"""VK158 consent-withdrawn-yet-registered: without consent nobody stays registered."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK158",
    name="consent-withdrawn-yet-registered",
    severity=Severity.WARNING,
    message=N_("Consent was withdrawn on {day}, but the status is still {status}."),
    advice=N_("Change the status, or record the new consent and empty this date."),
    since="0.1",
    source="L-PIPL",
)
def consent_withdrawn_yet_registered(context: Context) -> Broken:
    """Point at the withdrawal, the newer fact."""
    day, status = pl.col("withdrawn_on"), pl.col("status")
    return Broken(
        "withdrawn_on",
        where=(day <= pl.lit(context.today)) & (status == "ZC"),
        day=day,
        status=status,
    )
