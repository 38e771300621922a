"""VK451 call-not-settled: a call is settled within its workdays."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.hotline import Hotline
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import by_urgency
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Hotline,
    code="VK451",
    name="call-not-settled",
    severity=Severity.WARNING,
    message=N_(
        "Called on {day}, {days} workdays ago, and not settled; the limit is {limit}."
    ),
    advice=N_("Settle it and enter when."),
    since="0.1",
)
def call_not_settled(book: Book, context: Context) -> Broken:
    """Leave out calls that became a booking."""
    there = book.tables_with("hotline", "closed_at")["closed_at"]
    rows = book.columns("hotline", "at", "urgency", "booking_no", "closed_at")
    calendar = workdays(book)
    days = calendar.between(pl.col("at"), pl.lit(context.today))
    limit = by_urgency(context.params.finish_days)
    return Broken(
        "closed_at",
        frame=rows.with_columns(days=days),
        where=pl.col("closed_at").is_null()
        & pl.col("booking_no").is_null()
        & pl.col(TABLE).is_in(there)
        & (pl.col("days") > limit),
        day=pl.col("at").cast(pl.Date),
        days=pl.col("days"),
        limit=limit,
    )
