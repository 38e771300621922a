"""VK601 rated-twice: one person has one rating in a period."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.star import Star
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Star,
    code="VK601",
    name="rated-twice",
    severity=Severity.ERROR,
    message=N_("Volunteer {number} already has a rating for {period} in row {first}."),
    advice=N_("Keep the rating that was approved, delete the other."),
    since="0.1",
)
def rated_twice(frame: pl.DataFrame) -> Broken | None:
    """Point at each later row of one period, person and scheme."""
    key = ["period", "volunteer_no"]
    if not set(key) <= set(frame.columns):
        return None
    group = [*key, *(k for k in ("scheme_id",) if k in frame.columns)]
    again = (
        frame.select(ROW, *group)
        .drop_nulls(key)
        .filter(pl.struct(group).is_duplicated())
        .with_columns(first=pl.col(ROW).first().over(group))
    )
    return Broken(
        "volunteer_no",
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        number=pl.col("volunteer_no"),
        period=pl.col("period"),
        first=pl.col("first"),
    )
