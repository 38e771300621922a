"""VK473 wish-overdue: a wish that somebody took is fulfilled in time."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.wish import Wish
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Wish,
    code="VK473",
    name="wish-overdue",
    severity=Severity.WARNING,
    message=N_("Was to be fulfilled by {due}, {days} days ago."),
    advice=N_("Fulfil it and enter when, or agree on a new date."),
    since="0.1",
)
def wish_overdue(book: Book, context: Context) -> Broken:
    """Stay silent where a sheet has no such column."""
    there = book.tables_with("wish", "done_on")["done_on"]
    rows = book.columns("wish", "claimed_on", "due", "done_on", "next_round")
    days = (pl.lit(context.today) - pl.col("due")).dt.total_days()
    return Broken(
        "done_on",
        frame=rows,
        where=pl.col("claimed_on").is_not_null()
        & pl.col("done_on").is_null()
        & ~pl.col("next_round").fill_null(value=False)
        & pl.col(TABLE).is_in(there)
        & (days > 0),
        due=pl.col("due"),
        days=days,
    )
