"""VK202 team-over-quota: more members than places."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team import Team
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Team,
    code="VK202",
    name="team-over-quota",
    severity=Severity.WARNING,
    message=N_("The team has {size} members, but only {quota} places."),
    advice=N_("Correct one of the numbers, or ask for more places."),
    since="0.1",
)
def team_over_quota() -> Broken:
    """Compare the two numbers of a row."""
    size, quota = pl.col("size"), pl.col("quota")
    return Broken("size", where=size > quota, size=size, quota=quota)
