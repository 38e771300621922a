"""VK410 booking-accepted-late: a booking is answered within its hours."""

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
    code="VK410",
    name="booking-accepted-late",
    severity=Severity.WARNING,
    message=N_("Accepted {hours} hours after it was asked for; the limit is {limit}."),
    advice=N_("Correct the times, or note why it took so long."),
    since="0.1",
)
def booking_accepted_late(book: Book, context: Context) -> Broken:
    """Leave out days off for what is not urgent."""
    waited = hours_waited(book, pl.col("asked_at"), pl.col("accepted_at"))
    limit = by_urgency(context.params.accept_hours)
    return Broken(
        "accepted_at",
        frame=bookings(book).with_columns(hours=waited),
        where=pl.col("hours") > limit,
        hours=whole("hours"),
        limit=limit,
    )
