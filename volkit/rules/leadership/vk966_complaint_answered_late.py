"""VK966 complaint-answered-late: a complaint was answered later than it should be."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.complaint import Complaint
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Complaint,
    code="VK966",
    name="complaint-answered-late",
    severity=Severity.INFO,
    message=N_("Answered {days} workdays after {day}; the limit is {limit}."),
    advice=N_("Correct the day if it was mistyped."),
    since="0.1",
)
def complaint_answered_late(book: Book, context: Context) -> Broken:
    """Count workdays by the holiday sheet, if there is one."""
    rows = book.columns("complaint", "day", "replied_on").drop_nulls("replied_on")
    took = workdays(book).between(pl.col("day"), pl.col("replied_on"))
    limit = context.params.complaint_reply_workdays
    return Broken(
        "replied_on",
        frame=rows.with_columns(days=took),
        where=pl.col("days") > limit,
        day=pl.col("day"),
        days=pl.col("days"),
        limit=limit,
    )
