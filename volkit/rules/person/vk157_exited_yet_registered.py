"""VK157 exited-yet-registered: an exit date and a status that knows nothing of it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK157",
    name="exited-yet-registered",
    severity=Severity.WARNING,
    message=N_("Left on {exit}, but the status is still {status}."),
    advice=N_("Change the status, or empty the exit date if the person is back."),
    since="0.1",
)
def exited_yet_registered(context: Context) -> Broken:
    """Leave out exits that are still to come."""
    exit_on, status = pl.col("exit_on"), pl.col("status")
    return Broken(
        "status",
        where=(exit_on <= pl.lit(context.today)) & status.is_in(["ZC", "SQ"]),
        exit=exit_on,
        status=status,
    )
