"""VK431 dispatch-overlaps-service: who is sent out serves nowhere else then."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatched
from volkit.validate.ledger import ledger
from volkit.validate.moment import has_time, minutes
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK431",
    name="dispatch-overlaps-service",
    severity=Severity.WARNING,
    message=N_(
        "{who} has a service record at the time: {minutes} minutes overlap with "
        "row {other} ({sheet})."
    ),
    advice=N_("Compare both; one of the times or persons is wrong."),
    since="0.1",
)
def dispatch_overlaps_service(book: Book, context: Context) -> Broken:
    """Compare only with activities that the assignment did not become."""
    start, end = pl.col("start"), pl.col("end")
    sent = (
        dispatched(book)
        .filter(pl.col("is_live") & has_time(start) & has_time(end))
        .drop_nulls([PERSON, "activity_no"])
        .with_columns(_begin=minutes(start), _finish=minutes(end))
        .with_columns(day=start.cast(pl.Date))
    )
    records = (
        ledger(book)
        .select(
            PERSON, "begin", "finish", "is_live", pl.col("date").alias("day"),
            pl.col("activity_no").alias("_served"),
            pl.col(ROW).alias("other"), pl.col(TABLE).alias("other_table"),
        )
        .filter("is_live")
        .drop_nulls([PERSON, "begin", "finish", "_served"])
    )  # fmt: skip
    both = pl.min_horizontal("finish", "_finish") - pl.max_horizontal("begin", "_begin")
    met = (
        sent.join(records, on=[PERSON, "day"], how="inner", maintain_order="left")
        .filter(pl.col("_served") != pl.col("activity_no"))
        .with_columns(minutes=both)
        .sort("minutes", descending=True, maintain_order=True)
        .unique([TABLE, ROW, "named"], keep="first", maintain_order=True)
    )
    return Broken(
        "start",
        frame=met,
        where=pl.col("minutes") > context.params.overlap_grace_minutes,
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
        minutes=pl.col("minutes"),
        other=pl.col("other"),
        sheet=book.place("other_table"),
    )
