"""VK317 batch-sum-differs: a batch's hours are the sum of its records."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.rules.ledger_hours import ledger_hours
from volkit.sheets.context import Context
from volkit.sheets.hour_batch import HourBatch
from volkit.validate.book import FILE, Book, matched
from volkit.validate.rule import Broken, book_rule

_SUMS = ("typed", "live_typed", "live_counted")
_SLACK = 0.05


@book_rule(
    HourBatch,
    code="VK317",
    name="batch-sum-differs",
    severity=Severity.ERROR,
    message=N_("{hours} hours in all, but the batch's records add up to {typed}."),
    advice=N_("Look for records without their batch number, then correct the sum."),
    fix=Safety.SHOW,
    since="0.1",
)
def batch_sum_differs(book: Book, context: Context) -> Broken:
    """Accept the typed as well as the computed hours; be silent without records."""
    live = pl.col("is_live")
    typed = pl.col("hours").fill_null(pl.col("counted"))
    sums = (
        ledger_hours(book, context.params)
        .select(FILE, "batch_no", "hours", "counted", "is_live")
        .drop_nulls("batch_no")
        .group_by(FILE, pl.col("batch_no").alias("_key"), maintain_order=True)
        .agg(
            typed.sum().alias("typed"),
            typed.filter(live).sum().alias("live_typed"),
            pl.col("counted").filter(live).sum().alias("live_counted"),
        )
    )
    rows = matched(book.columns("hour_batch", "batch_no", "hours"), sums, "batch_no")
    hours = pl.col("hours")
    return Broken(
        "hours",
        frame=rows,
        where=pl.all_horizontal((hours - pl.col(n)).abs() > _SLACK for n in _SUMS),
        fix=pl.col("live_typed"),
        hours=hours,
        typed=pl.col("live_typed"),
    )
