"""VK318 batch-confirmed-by-enterer: who enters hours does not confirm them."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.hour_batch import HourBatch
from volkit.validate.book import FILE, Book, matched
from volkit.validate.ledger import ledger
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, book_rule


@book_rule(
    HourBatch,
    code="VK318",
    name="batch-confirmed-by-enterer",
    severity=Severity.WARNING,
    message=N_("The batch is confirmed by the person who entered activity {activity}."),
    advice=N_("Let somebody else confirm the hours."),
    since="0.1",
)
def batch_confirmed_by_enterer(book: Book) -> Broken:
    """Compare with those who entered the activities of the batch's records."""
    entered = (
        ledger(book)
        .select(FILE, "batch_no", "activity.by", activity="activity_no")
        .drop_nulls(["batch_no", "activity.by"])
        .unique([FILE, "batch_no", "activity.by"], keep="first", maintain_order=True)
        .select(FILE, _in_batch("activity.by").alias("_key"), "activity")
    )
    rows = book.columns("hour_batch", "batch_no", "by")
    rows = rows.with_columns(_in_batch("by").alias("_own"))
    return Broken(
        "by",
        frame=matched(rows, entered, "_own"),
        where=pl.col("activity").is_not_null(),
        activity=pl.col("activity"),
    )


def _in_batch(by: str) -> pl.Expr:
    """Return one word for a batch and a person, however the name is written."""
    return pl.concat_str("batch_no", pl.lit("|"), bare_name(pl.col(by)))
