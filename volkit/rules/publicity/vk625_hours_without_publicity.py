"""VK625 hours-without-publicity: hours are made public before they are confirmed."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.hour_batch import HourBatch
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    HourBatch,
    code="VK625",
    name="hours-without-publicity",
    severity=Severity.INFO,
    message=N_("{count} of {all} confirmed batches of hours name no public notice."),
    advice=N_("Enter the number of the notice in which the hours were made public."),
    since="0.1",
)
def hours_without_publicity(book: Book, context: Context) -> Broken | None:
    """Say it once for each table that has a column for it, where it is asked for."""
    if not context.params.publicity_before_record_days:
        return None
    column = book.tables_with("hour_batch", "publicity_no")["publicity_no"]
    none = pl.col("publicity_no").is_null()
    counted = (
        book.columns("hour_batch", "publicity_no")
        .filter(pl.col(TABLE).is_in(column))
        .group_by(TABLE, maintain_order=True)
        .agg(
            pl.col(ROW).first(),
            pl.len().cast(pl.Int64).alias("all"),
            none.sum().cast(pl.Int64).alias("count"),
        )
    )
    return Broken(
        "",
        frame=counted,
        where=pl.col("count") > 0,
        count=pl.col("count"),
        all=pl.col("all"),
    )
