"""VK166 kept-beyond-retention: files are decided on after ten years."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Volunteer,
    code="VK166",
    name="kept-beyond-retention",
    severity=Severity.INFO,
    message=N_(
        "Left on {exit}, more than {years} years ago: the time for keeping "
        "the record is over."
    ),
    advice=N_(
        "List the record for a decision; nothing is deleted without two signatures."
    ),
    since="0.1",
    source="L-40143",
)
def kept_beyond_retention(context: Context) -> Broken:
    """Count from the exit, as the consent form promises."""
    years, left = context.params.retention_years, pl.col("exit_on")
    return Broken(
        "exit_on",
        where=left.dt.offset_by(f"{years}y") < pl.lit(context.today),
        exit=left,
        years=years,
    )
