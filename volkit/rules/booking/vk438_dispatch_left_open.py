"""VK438 dispatch-left-open: an assignment whose time is over says what became of it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatches
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK438",
    name="dispatch-left-open",
    severity=Severity.WARNING,
    message=N_("Was to end on {day}; nothing says whether it was done."),
    advice=N_("Enter when it ended and what was done, or why it was not."),
    since="0.1",
)
def dispatch_left_open(book: Book, context: Context) -> Broken:
    """Stay silent where a sheet has no such columns."""
    there = book.tables_with("dispatch", "done_at")["done_at"]
    open_ = (
        pl.col("done_at").is_null()
        & pl.col("outcome").is_null()
        & pl.col("activity_no").is_null()
    )
    day = pl.coalesce("end", "start").cast(pl.Date)
    return Broken(
        "done_at",
        frame=dispatches(book),
        where=open_
        & pl.col("is_live")
        & pl.col(TABLE).is_in(there)
        & (day < pl.lit(context.today)),
        day=day,
    )
