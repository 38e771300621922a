"""VK163 reviewed-late: the review came later than the limit allows."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Volunteer,
    code="VK163",
    name="reviewed-late",
    severity=Severity.INFO,
    message=N_("Reviewed {days} workdays after the application; the limit is {limit}."),
    advice=N_("Correct the day if it was mistyped."),
    since="0.1",
)
def reviewed_late(book: Book, context: Context) -> Broken | None:
    """Count workdays by the holiday sheet, if there is one."""
    rows = book.columns("volunteer", "applied_on", "reviewed_on").drop_nulls(
        "reviewed_on"
    )
    if rows.is_empty():
        return None
    took = workdays(book).between(pl.col("applied_on"), pl.col("reviewed_on"))
    limit = context.params.review_days
    return Broken(
        "reviewed_on",
        frame=rows.with_columns(days=took),
        where=pl.col("days") > limit,
        days=pl.col("days"),
        limit=limit,
    )
