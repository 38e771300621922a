"""VK481 notice-left-open: what was announced was held, or called off."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.notice import Notice
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Notice,
    code="VK481",
    name="notice-left-open",
    severity=Severity.INFO,
    message=N_("Announced for {day}; no activity names this notice."),
    advice=N_(
        "Enter its number with the activity, or say under changes why it was not held."
    ),
    since="0.1",
)
def notice_left_open(book: Book, context: Context) -> Broken | None:
    """Ask only where activities name notices at all, and once they must be recorded."""
    held = book.columns("activity", "notice_no")["notice_no"].drop_nulls()
    if held.is_empty():
        return None
    rows = book.columns("notice", "notice_no", "when", "change")
    calendar = workdays(book)
    gone = calendar.between(pl.col("when"), pl.lit(context.today))
    return Broken(
        "notice_no",
        frame=rows.with_columns(gone=gone),
        where=pl.col("change").is_null()
        & (pl.col("gone") > context.params.record_deadline_workdays)
        & ~pl.col("notice_no").is_in(held.unique().implode()),
        day=pl.col("when").cast(pl.Date),
    )
