"""VK310 activity-entered-late: what was done is recorded within ten workdays."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.activity import Activity
from volkit.sheets.context import Context
from volkit.validate.book import Book
from volkit.validate.ledger import DEAD, ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Activity,
    code="VK310",
    name="activity-entered-late",
    severity=Severity.WARNING,
    message=N_("Entered {days} workdays after the activity; the limit is {limit}."),
    advice=N_("Give the reason in “补录原因” of its records, or correct the date."),
    since="0.1",
    source="L-67",
)
def activity_entered_late(book: Book, context: Context) -> Broken | None:
    """Excuse an activity all of whose records give a reason, where one is asked for."""
    if not context.params.late_reason_required:
        return None
    rows = book.columns(
        "activity", "activity_no", "date", "overnight", "entered_on", "status"
    )
    reasons = (
        ledger(book)
        .select("activity_no", "late_reason", "is_live")
        .filter("is_live")
        .drop_nulls("activity_no")
        .group_by("activity_no")
        .agg(pl.col("late_reason").is_not_null().all().alias("excused"))
    )
    rows = rows.join(reasons, on="activity_no", how="left", maintain_order="left")
    held = pl.col("date").dt.offset_by("1d")
    ended = pl.when(pl.col("overnight")).then(held).otherwise("date")
    days = workdays(book).between(ended, pl.col("entered_on"))
    void = pl.col("status").is_in(DEAD).fill_null(value=False)
    return Broken(
        "entered_on",
        frame=rows.with_columns(days=days),
        where=(pl.col("days") > context.params.record_deadline_workdays)
        & ~pl.col("excused").fill_null(value=False)
        & ~void,
        days=pl.col("days"),
        limit=context.params.record_deadline_workdays,
    )
