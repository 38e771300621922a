"""VK162 review-waits: an application is reviewed within ten workdays."""

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
    code="VK162",
    name="review-waits",
    severity=Severity.WARNING,
    message=N_(
        "Applied on {day}, {days} workdays ago, and not reviewed yet; the "
        "limit is {limit}."
    ),
    advice=N_(
        "Finish the review and enter its result, its day and, if it was not "
        "passed, the reason."
    ),
    since="0.1",
)
def review_waits(book: Book, context: Context) -> Broken | None:
    """Ask only of applications that stand as such."""
    rows = book.columns("volunteer", "status", "applied_on", "reviewed_on")
    is_open = (pl.col("status") == "SQ") & pl.col("reviewed_on").is_null()
    rows = rows.filter(is_open)
    if rows.is_empty():
        return None
    waits = workdays(book).between(pl.col("applied_on"), pl.lit(context.today))
    limit = context.params.review_days
    return Broken(
        "status",
        frame=rows.with_columns(days=waits),
        where=pl.col("days") > limit,
        day=pl.col("applied_on"),
        days=pl.col("days"),
        limit=limit,
    )
