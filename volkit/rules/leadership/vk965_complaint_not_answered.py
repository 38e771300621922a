"""VK965 complaint-not-answered: a complaint is answered within the time set."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.complaint import Complaint
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Complaint,
    code="VK965",
    name="complaint-not-answered",
    severity=Severity.WARNING,
    message=N_(
        "Received on {day}, {days} workdays ago, and not answered; "
        "the limit is {limit}."
    ),
    advice=N_("Answer it, and enter the day of the answer."),
    since="0.1",
)
def complaint_not_answered(book: Book, context: Context) -> Broken:
    """Count workdays by the holiday sheet, if there is one."""
    rows = book.columns("complaint", "day", "replied_on")
    waits = workdays(book).between(pl.col("day"), pl.lit(context.today))
    limit = context.params.complaint_reply_workdays
    asked = book.tables_with("complaint", "replied_on")["replied_on"]
    return Broken(
        "replied_on",
        frame=rows.with_columns(days=waits),
        where=pl.col("replied_on").is_null()
        & pl.col(TABLE).is_in(asked)
        & (pl.col("days") > limit),
        day=pl.col("day"),
        days=pl.col("days"),
        limit=limit,
    )
