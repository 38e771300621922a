"""VK207 no-primary-team: one of a volunteer's teams is the primary one."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.team_member import TeamMember
from volkit.validate.rule import Broken, table_rule


@table_rule(
    TeamMember,
    code="VK207",
    name="no-primary-team",
    severity=Severity.WARNING,
    message=N_("Volunteer {number} has no primary team."),
    advice=N_("Set “主属标志” to 是 in the team where the person serves first of all."),
    since="0.1",
)
def no_primary_team(frame: pl.DataFrame) -> Broken | None:
    """Point at the first present membership of a volunteer who has none marked."""
    if not {"volunteer_no", "primary"} <= set(frame.columns):
        return None
    left = pl.col("left") if "left" in frame.columns else pl.lit(None, pl.Date)
    members = (
        frame.select(ROW, "volunteer_no", "primary", left.alias("left"))
        .filter(pl.col("left").is_null())
        .drop_nulls("volunteer_no")
    )
    without = members.filter(
        ~pl.col("primary").fill_null(value=True).any().over("volunteer_no")
    ).unique("volunteer_no", keep="first", maintain_order=True)
    return Broken(
        "primary",
        frame=without,
        where=pl.lit(value=True),
        number=pl.col("volunteer_no"),
    )
