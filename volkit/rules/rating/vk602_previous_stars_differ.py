"""VK602 previous-stars-differ: last period's stars are what was granted then."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import ROW
from volkit.sheets.star import Star
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Star,
    code="VK602",
    name="previous-stars-differ",
    severity=Severity.WARNING,
    message=N_(
        "{previous} previous stars are entered; row {before} granted {granted}."
    ),
    advice=N_("Correct the previous stars, or the rating of the period before."),
    fix=Safety.SHOW,
    since="0.1",
)
def previous_stars_differ(frame: pl.DataFrame) -> Broken | None:
    """Compare with the rating of the same person that was approved just before."""
    need = ["volunteer_no", "day", "level", "previous"]
    if not set(need) <= set(frame.columns):
        return None
    who = ["volunteer_no", *(k for k in ("scheme_id",) if k in frame.columns)]
    rows = (
        frame.select(ROW, *dict.fromkeys((*who, *need)))
        .drop_nulls(["volunteer_no", "day"])
        .filter(pl.struct(who).is_duplicated())
        .sort("day", ROW)
        .with_columns(
            before=pl.col(ROW).shift(1).over(who),
            granted=pl.col("level").shift(1).over(who),
            day_before=pl.col("day").shift(1).over(who),
        )
        .sort(ROW)
    )
    return Broken(
        "previous",
        frame=rows,
        where=(pl.col("previous") != pl.col("granted"))
        & (pl.col("day") > pl.col("day_before")),
        fix=pl.col("granted"),
        previous=pl.col("previous"),
        before=pl.col("before"),
        granted=pl.col("granted"),
    )
