"""VK413 booking-not-dispatched: what is accepted is assigned to somebody."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.booking_hours import hours_waited, whole
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.bookings import DONE, NEVER_SERVED, bookings, by_urgency
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK413",
    name="booking-not-dispatched",
    severity=Severity.WARNING,
    message=N_(
        "Accepted on {day} and assigned to nobody yet, after {hours} hours; the "
        "limit is {limit}."
    ),
    advice=N_("Send it to a team, and enter the assignment."),
    since="0.1",
)
def booking_not_dispatched(book: Book, context: Context) -> Broken | None:
    """Ask of numbered bookings only, and where assignments were given, too."""
    if book.columns("dispatch", "booking_no")["booking_no"].drop_nulls().is_empty():
        return None
    waited = hours_waited(book, pl.col("accepted_at"), pl.lit(context.today))
    limit = by_urgency(context.params.dispatch_hours)
    over = pl.col("status").is_in((*NEVER_SERVED, *DONE)).fill_null(value=False)
    return Broken(
        "booking_no",
        frame=bookings(book).with_columns(hours=waited),
        where=pl.col("booking_no").is_not_null()
        & pl.col("dispatched").is_null()
        & ~over
        & (pl.col("hours") > limit),
        day=pl.col("accepted_at").cast(pl.Date),
        hours=whole("hours"),
        limit=limit,
    )
