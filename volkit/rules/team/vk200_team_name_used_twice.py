"""VK200 team-name-used-twice: within a station each team has its own name."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.team import Team
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Team,
    code="VK200",
    name="team-name-used-twice",
    severity=Severity.ERROR,
    message=N_("Team “{team}” of this station already stands in row {first}."),
    advice=N_("Delete the row that was entered twice, or give this team its own name."),
    since="0.1",
)
def team_name_used_twice(frame: pl.DataFrame) -> Broken | None:
    """Compare only where the station of each is known."""
    key = ["station_no", "name"]
    if not set(key) <= set(frame.columns):
        return None
    again = (
        frame.select(ROW, *key)
        .drop_nulls(key)
        .filter(pl.struct(key).is_duplicated())
        .with_columns(first=pl.col(ROW).first().over(key))
    )
    return Broken(
        "name",
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        team=pl.col("name"),
        first=pl.col("first"),
    )
