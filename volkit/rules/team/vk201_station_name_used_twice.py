"""VK201 station-name-used-twice: within a street each station has its own name."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.station import Station
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Station,
    code="VK201",
    name="station-name-used-twice",
    severity=Severity.WARNING,
    message=N_("Station “{station}” of this street already stands in row {first}."),
    advice=N_("Delete the row that was entered twice, or tell the two names apart."),
    since="0.1",
)
def station_name_used_twice(frame: pl.DataFrame) -> Broken | None:
    """Compare stations of one street and one community."""
    if "name" not in frame.columns:
        return None
    key = [k for k in ("street", "community", "name") if k in frame.columns]
    again = (
        frame.select(ROW, *key)
        .drop_nulls("name")
        .filter(pl.struct(key).is_duplicated())
        .with_columns(first=pl.col(ROW).first().over(key))
    )
    return Broken(
        "name",
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        station=pl.col("name"),
        first=pl.col("first"),
    )
