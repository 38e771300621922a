"""VK320 batch-count-differs: a batch has as many records as it says."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.hour_batch import HourBatch
from volkit.validate.book import FILE, Book, matched
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    HourBatch,
    code="VK320",
    name="batch-count-differs",
    severity=Severity.WARNING,
    message=N_("{count} records in all, but the ledger has {found} of this batch."),
    advice=N_("Look for records without their batch number, then correct the number."),
    fix=Safety.SHOW,
    since="0.1",
)
def batch_count_differs(book: Book) -> Broken:
    """Count records with and without the void ones; be silent without any."""
    live = pl.col("is_live")
    found = (
        ledger(book)
        .select(FILE, "batch_no", "is_live")
        .drop_nulls("batch_no")
        .group_by(FILE, pl.col("batch_no").alias("_key"), maintain_order=True)
        .agg(
            pl.len().cast(pl.Int64).alias("records"),
            live.sum().cast(pl.Int64).alias("live_records"),
        )
    )
    rows = matched(book.columns("hour_batch", "batch_no", "n"), found, "batch_no")
    count = pl.col("n")
    return Broken(
        "n",
        frame=rows,
        where=(count != pl.col("records")) & (count != pl.col("live_records")),
        fix=pl.col("live_records"),
        count=count,
        found=pl.col("live_records"),
    )
