"""VK415 booking-not-followed-up: everybody who was served is asked how it was."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.bookings import bookings
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK415",
    name="booking-not-followed-up",
    severity=Severity.WARNING,
    message=N_(
        "Done on {day}, {days} workdays ago, and not followed up; the limit is {limit}."
    ),
    advice=N_("Ask how it was, and enter the follow-up."),
    since="0.1",
)
def booking_not_followed_up(book: Book, context: Context) -> Broken | None:
    """Ask only where follow-ups were given, and where everybody is to be asked."""
    asked = book.columns("followup", "booking_no")["booking_no"].drop_nulls()
    if asked.is_empty() or context.params.followup_min_rate < 1:
        return None
    calendar = workdays(book)
    days = calendar.between(pl.col("done_at"), pl.lit(context.today))
    limit = context.params.followup_days
    return Broken(
        "booking_no",
        frame=bookings(book).with_columns(days=days),
        where=(pl.col("days") > limit)
        & (pl.col("status") != "PJ").fill_null(value=True)
        & ~pl.col("booking_no").is_in(asked.unique().implode()),
        day=pl.col("done_at").cast(pl.Date),
        days=pl.col("days"),
        limit=limit,
    )
