"""VK416 followed-up-late: a follow-up comes soon after the service."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.followup import Followup
from volkit.validate.book import FILE, Book, matched
from volkit.validate.bookings import bookings
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Followup,
    code="VK416",
    name="followed-up-late",
    severity=Severity.INFO,
    message=N_("Asked {days} workdays after the service; the limit is {limit}."),
    advice=N_("Correct the date, or ask sooner next time."),
    since="0.1",
)
def followed_up_late(book: Book, context: Context) -> Broken:
    """Count from the end of the last assignment."""
    done = bookings(book).select(FILE, pl.col("booking_no").alias("_key"), "done_at")
    rows = matched(
        book.columns("followup", "booking_no", "day"), done.drop_nulls(), "booking_no"
    )
    calendar = workdays(book)
    days = calendar.between(pl.col("done_at"), pl.col("day"))
    limit = context.params.followup_days
    return Broken(
        "day",
        frame=rows.with_columns(days=days),
        where=pl.col("days") > limit,
        days=pl.col("days"),
        limit=limit,
    )
