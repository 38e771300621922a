"""VK312 rated-late: the service is rated within ten workdays, too."""

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
    code="VK312",
    name="rated-late",
    severity=Severity.WARNING,
    message=N_("Rated {days} workdays after the service; the limit is {limit}."),
    advice=N_("Correct the date if it was mistyped; otherwise rate earlier next time."),
    since="0.1",
    source="L-67",
)
def rated_late(book: Book, context: Context) -> Broken:
    """Count workdays from the day of the service; a reason for lateness excuses."""
    rows = ledger(book)
    limit = context.params.record_deadline_workdays
    rated = pl.col("rated_on")
    if rows["rated_on"].null_count() == rows.height:
        return Broken("rated_on", frame=rows.clear(), where=rated.is_null())
    days = Workdays.of(book.rows("holiday")).between(pl.col("date"), rated)
    return Broken(
        "rated_on",
        frame=rows.with_columns(days=days),
        where=(pl.col("days") > limit)
        & pl.col("late_reason").is_null()
        & pl.col("is_live"),
        days=pl.col("days"),
        limit=limit,
    )
