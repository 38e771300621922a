"""VK502 promises-too-many: more promises in a year than one person can keep."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.commitment import Commitment
from volkit.sheets.context import Context
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Commitment,
    code="VK502",
    name="promises-too-many",
    severity=Severity.WARNING,
    message=N_(
        "This is promise {number} of this person in {year}; at most {most} are meant."
    ),
    advice=N_("Keep those that matter most, or change the limit on the sheet 参数."),
    since="0.1",
    source="F-NUO",
)
def promises_too_many(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Point at each promise above the limit."""
    key = ["volunteer_no", "year"]
    if not set(key) <= set(frame.columns):
        return None
    most = context.params.per_person_max
    counted = (
        frame.select(ROW, *key)
        .drop_nulls(key)
        .with_columns(number=pl.col(ROW).cum_count().over(key))
    )
    return Broken(
        "volunteer_no",
        frame=counted,
        where=(pl.col("number") > most) & (most > 0),
        number=pl.col("number"),
        year=pl.col("year"),
        most=most,
    )
