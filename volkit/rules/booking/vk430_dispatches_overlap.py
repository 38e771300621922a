"""VK430 dispatches-overlap: nobody is sent to two places at once."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import dispatched
from volkit.validate.moment import has_time, minutes
from volkit.validate.overlap import overlapping
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK430",
    name="dispatches-overlap",
    severity=Severity.WARNING,
    message=N_(
        "{who} is also sent elsewhere then: {minutes} minutes overlap with row "
        "{other} ({sheet})."
    ),
    advice=N_("Send somebody else, or correct the times."),
    since="0.1",
)
def dispatches_overlap(book: Book, context: Context) -> Broken:
    """Point at the one that begins later; days without times do not overlap."""
    start, end = pl.col("start"), pl.col("end")
    rows = (
        dispatched(book)
        .filter(pl.col("is_live") & has_time(start) & has_time(end))
        .with_columns(begin=minutes(start), finish=minutes(end))
        .filter(pl.col("finish") > pl.col("begin"))
        .drop_nulls(PERSON)
        .unique([PERSON, "begin", "finish", "booking_no"], maintain_order=True)
        .select(TABLE, ROW, PERSON, "begin", "finish", "named")
    )
    return Broken(
        "start",
        frame=overlapping(rows),
        where=pl.col("minutes") > context.params.overlap_grace_minutes,
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
        minutes=pl.col("minutes"),
        other=pl.col("other"),
        sheet=book.place("other_table"),
    )
