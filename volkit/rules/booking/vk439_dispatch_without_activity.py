"""VK439 dispatch-without-activity: what was done is in the ledger."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatches
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK439",
    name="dispatch-without-activity",
    severity=Severity.WARNING,
    message=N_("Done on {day}, but it names no activity; the hours are in no ledger."),
    advice=N_("Enter the activity and its records, and its number here."),
    since="0.1",
    source="L-67",
)
def dispatch_without_activity(book: Book, context: Context) -> Broken:
    """Wait as long as the law gives for the record."""
    there = book.tables_with("dispatch", "activity_no")["activity_no"]
    calendar = workdays(book)
    gone = calendar.between(pl.col("done_at"), pl.lit(context.today))
    return Broken(
        "activity_no",
        frame=dispatches(book).with_columns(gone=gone),
        where=pl.col("activity_no").is_null()
        & pl.col("is_live")
        & pl.col(TABLE).is_in(there)
        & (pl.col("gone") > context.params.record_deadline_workdays),
        day=pl.col("done_at").cast(pl.Date),
    )
