"""VK414 booking-finished-late: a booking is settled within its workdays."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.bookings import bookings, by_urgency
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK414",
    name="booking-finished-late",
    severity=Severity.WARNING,
    message=N_("Done {days} workdays after it was wanted; the limit is {limit}."),
    advice=N_("Correct the times, or note why it took so long."),
    since="0.1",
)
def booking_finished_late(book: Book, context: Context) -> Broken:
    """Count from the day it was wanted, or accepted if that was later."""
    due = pl.max_horizontal("wanted_at", "accepted_at", "asked_at")
    days = workdays(book).between(due, pl.col("done_at"))
    limit = by_urgency(context.params.finish_days)
    return Broken(
        "wanted_at",
        frame=bookings(book).with_columns(days=days),
        where=pl.col("days") > limit,
        days=pl.col("days"),
        limit=limit,
    )
