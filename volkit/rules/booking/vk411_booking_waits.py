"""VK411 booking-waits: nobody waits for an answer beyond the limit."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.booking_hours import hours_waited, whole
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import WAITING, bookings, by_urgency
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK411",
    name="booking-waits",
    severity=Severity.WARNING,
    message=N_(
        "Asked for on {day} and not accepted yet, after {hours} hours; the "
        "limit is {limit}."
    ),
    advice=N_("Accept or refuse it, and enter when."),
    since="0.1",
)
def booking_waits(book: Book, context: Context) -> Broken:
    """Count until this morning; stay silent where a sheet has no such column."""
    waited = hours_waited(book, pl.col("asked_at"), pl.lit(context.today))
    limit = by_urgency(context.params.accept_hours)
    accepted = book.tables_with("booking", "accepted_at")["accepted_at"]
    return Broken(
        "accepted_at",
        frame=bookings(book).with_columns(hours=waited),
        where=pl.col("accepted_at").is_null()
        & pl.col("status").fill_null("DJ").is_in(WAITING)
        & pl.col("dispatched").is_null()
        & pl.col(TABLE).is_in(accepted)
        & (pl.col("hours") > limit),
        day=pl.col("asked_at").cast(pl.Date),
        hours=whole("hours"),
        limit=limit,
    )
