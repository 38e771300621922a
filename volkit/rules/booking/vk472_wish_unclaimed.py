"""VK472 wish-unclaimed: a wish that nobody took goes to the next round."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.wish import Wish
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Wish,
    code="VK472",
    name="wish-unclaimed",
    severity=Severity.INFO,
    message=N_("Nobody took it until {due}; it belongs in the next round."),
    advice=N_("Enter “yes” under next round, or who took it."),
    since="0.1",
)
def wish_unclaimed(book: Book, context: Context) -> Broken:
    """Stay silent where a sheet has no such column."""
    there = book.tables_with("wish", "next_round")["next_round"]
    rows = book.columns(
        "wish", "volunteer_no", "claimed_on", "due", "done_on", "next_round"
    )
    free = (
        pl.col("claimed_on").is_null()
        & pl.col("volunteer_no").is_null()
        & pl.col("done_on").is_null()
    )
    return Broken(
        "next_round",
        frame=rows,
        where=free
        & (pl.col("due") < pl.lit(context.today))
        & ~pl.col("next_round").fill_null(value=False)
        & pl.col(TABLE).is_in(there),
        due=pl.col("due"),
    )
