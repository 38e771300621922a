"""VK203 team-too-small: fewer members than make a team."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team import Team
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Team,
    code="VK203",
    name="team-too-small",
    severity=Severity.WARNING,
    message=N_("The team has {size} members; a team needs at least {fewest}."),
    advice=N_("Win more members, or join the team with another."),
    since="0.1",
)
def team_too_small(frame: pl.DataFrame, context: Context) -> Broken:
    """Leave out teams that are no longer at work."""
    size = pl.col("size")
    where = (size < context.params.team_min_members) & (size >= 0)
    if "until" in frame.columns:
        where &= pl.col("until").is_null()
    if "status" in frame.columns:
        where &= (pl.col("status") == "ZC").fill_null(value=True)
    return Broken(
        "size", where=where, size=size, fewest=context.params.team_min_members
    )
