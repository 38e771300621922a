"""VK148 registered-before-application: first comes the application."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK148",
    name="registered-before-application",
    severity=Severity.ERROR,
    message=N_("Registered on {day}, before the application of {applied}."),
    advice=N_("One of the two dates is wrong, or they stand in each other's place."),
    since="0.1",
    native='OR({registered_on}="",{applied_on}="",{registered_on}>={applied_on})',
    native_column="registered_on",
)
def registered_before_application() -> Broken:
    """Compare the two days of a row."""
    registered, applied = pl.col("registered_on"), pl.col("applied_on")
    return Broken(
        "registered_on", where=registered < applied, day=registered, applied=applied
    )
