"""VK169 guardian-consented-late: first the guardian consents, then one registers."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.person import age, birth_column, born
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK169",
    name="guardian-consented-late",
    severity=Severity.WARNING,
    message=N_("The guardian consented on {consent}, after the registration on {day}."),
    advice=N_("Correct one of the dates; service before the consent should not count."),
    since="0.1",
    source="L-2013",
)
def guardian_consented_late(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Ask only of those who were under age when they registered."""
    if not birth_column(frame.columns):
        return None
    day, consent = pl.col("registered_on"), pl.col("guardian_on")
    years = age(born(frame.columns), day)
    return Broken(
        "guardian_on",
        where=(consent > day) & (years < context.params.guardian_below),
        consent=consent,
        day=day,
    )
