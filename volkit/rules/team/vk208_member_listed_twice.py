"""VK208 member-listed-twice: one membership of one person in one team at a time."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.team_member import TeamMember
from volkit.validate.rule import Broken, table_rule


@table_rule(
    TeamMember,
    code="VK208",
    name="member-listed-twice",
    severity=Severity.ERROR,
    message=N_("Volunteer {number} already stands in row {first} for this team."),
    advice=N_("Delete the row that was entered twice."),
    since="0.1",
)
def member_listed_twice(frame: pl.DataFrame) -> Broken | None:
    """Look at present memberships: who left may come back."""
    key = ["team_no", "volunteer_no"]
    if not set(key) <= set(frame.columns):
        return None
    left = pl.col("left") if "left" in frame.columns else pl.lit(None, pl.Date)
    again = (
        frame.select(ROW, *key, left.alias("left"))
        .filter(pl.col("left").is_null())
        .drop_nulls(key)
        .filter(pl.struct(key).is_duplicated())
        .with_columns(first=pl.col(ROW).first().over(key))
    )
    return Broken(
        "volunteer_no",
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        number=pl.col("volunteer_no"),
        first=pl.col("first"),
    )
