"""VK503 promises-too-few: fewer promises in a year than are asked for."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.commitment import Commitment
from volkit.sheets.context import Context
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Commitment,
    code="VK503",
    name="promises-too-few",
    severity=Severity.WARNING,
    message=N_(
        "This person made {count} promises in {year}; at least {fewest} are asked for."
    ),
    advice=N_("Ask for another promise, or change the limit on the sheet 参数."),
    since="0.1",
    source="F-NUO",
)
def promises_too_few(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Point at the first promise of the person; with a limit of one nobody is short."""
    key = ["volunteer_no", "year"]
    if not set(key) <= set(frame.columns) or context.params.per_person_min <= 1:
        return None
    counted = (
        frame.select(ROW, *key)
        .drop_nulls(key)
        .with_columns(count=pl.len().over(key))
        .unique(key, keep="first", maintain_order=True)
    )
    return Broken(
        "volunteer_no",
        frame=counted,
        where=pl.col("count") < context.params.per_person_min,
        count=pl.col("count"),
        year=pl.col("year"),
        fewest=context.params.per_person_min,
    )
