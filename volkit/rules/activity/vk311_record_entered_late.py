"""VK311 record-entered-late: a service is recorded within ten workdays, or says why."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rate.workdays import Workdays
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK311",
    name="record-entered-late",
    severity=Severity.WARNING,
    message=N_("Entered {days} workdays after the service; the limit is {limit}."),
    advice=N_("Give the reason in “补录原因”, or correct the date."),
    since="0.1",
    source="L-67",
)
def record_entered_late(book: Book, context: Context) -> Broken:
    """Count workdays by the holiday sheet if there is one; a reason excuses."""
    rows = ledger(book)
    limit = context.params.record_deadline_workdays
    entered = pl.col("entered_on")
    if rows["entered_on"].null_count() == rows.height:
        return Broken("entered_on", frame=rows.clear(), where=entered.is_null())
    days = Workdays.of(book.rows("holiday")).between(pl.col("date"), entered)
    return Broken(
        "entered_on",
        frame=rows.with_columns(days=days),
        where=(pl.col("days") > limit)
        & pl.col("late_reason").is_null()
        & pl.col("is_live"),
        days=pl.col("days"),
        limit=limit,
    )
