"""VK206 several-primary-teams: a volunteer belongs to one team first."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.team_member import TeamMember
from volkit.validate.rule import Broken, table_rule


@table_rule(
    TeamMember,
    code="VK206",
    name="several-primary-teams",
    severity=Severity.ERROR,
    message=N_("Volunteer {number} already has a primary team in row {first}."),
    advice=N_("Set “主属标志” to 否 in all but one team."),
    since="0.1",
)
def several_primary_teams(frame: pl.DataFrame) -> Broken | None:
    """Look at present memberships; the same team twice is another rule's."""
    if not {"volunteer_no", "primary", "team_no"} <= set(frame.columns):
        return None
    left = pl.col("left") if "left" in frame.columns else pl.lit(None, pl.Date)
    again = (
        frame.select(ROW, "volunteer_no", "team_no", "primary", left.alias("left"))
        .filter(pl.col("primary") & pl.col("left").is_null())
        .drop_nulls("volunteer_no")
        .filter(pl.col("volunteer_no").is_duplicated())
        .with_columns(
            first=pl.col(ROW).first().over("volunteer_no"),
            first_team=pl.col("team_no").first().over("volunteer_no"),
        )
    )
    return Broken(
        "primary",
        frame=again,
        where=(pl.col(ROW) != pl.col("first"))
        & (pl.col("team_no") != pl.col("first_team")),
        number=pl.col("volunteer_no"),
        first=pl.col("first"),
    )
