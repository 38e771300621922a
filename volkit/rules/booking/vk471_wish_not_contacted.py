"""VK471 wish-not-contacted: nobody who wished for something waits in vain."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.wish import Wish
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Wish,
    code="VK471",
    name="wish-not-contacted",
    severity=Severity.WARNING,
    message=N_(
        "Taken {days} days ago, and nobody has been in touch; the limit is {limit}."
    ),
    advice=N_("Ask who took it, and enter when they got in touch."),
    since="0.1",
)
def wish_not_contacted(book: Book, context: Context) -> Broken:
    """Stay silent where a sheet has no such column."""
    there = book.tables_with("wish", "contacted_on")["contacted_on"]
    rows = book.columns("wish", "claimed_on", "contacted_on", "done_on", "next_round")
    days = (pl.lit(context.today) - pl.col("claimed_on")).dt.total_days()
    limit = context.params.wish_contact_days
    return Broken(
        "contacted_on",
        frame=rows,
        where=pl.col("contacted_on").is_null()
        & pl.col("done_on").is_null()
        & ~pl.col("next_round").fill_null(value=False)
        & pl.col(TABLE).is_in(there)
        & (days > limit),
        days=days,
        limit=limit,
    )
