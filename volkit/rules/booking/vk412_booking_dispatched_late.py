"""VK412 booking-dispatched-late: what is accepted is assigned within its hours."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.booking_hours import hours_waited, whole
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.bookings import bookings, by_urgency
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK412",
    name="booking-dispatched-late",
    severity=Severity.WARNING,
    message=N_("Assigned {hours} hours after it was accepted; the limit is {limit}."),
    advice=N_("Correct the times, or note why it took so long."),
    since="0.1",
)
def booking_dispatched_late(book: Book, context: Context) -> Broken:
    """Go by the first assignment."""
    began = pl.coalesce("accepted_at", "asked_at")
    rows = bookings(book)
    waited = hours_waited(book, began, pl.col("sent_at"))
    limit = by_urgency(context.params.dispatch_hours)
    return Broken(
        "accepted_at",
        frame=rows.with_columns(hours=waited),
        where=pl.col("hours") > limit,
        hours=whole("hours"),
        limit=limit,
    )
