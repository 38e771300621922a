"""VK621 publicity-too-short: people need time to read and to object."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.publicity import Publicity
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Publicity,
    code="VK621",
    name="publicity-too-short",
    severity=Severity.WARNING,
    message=N_("Public from {start} to {end}: {days} days; {matter} needs {fewest}."),
    advice=N_("Let the notice stand longer, or correct one of the dates."),
    since="0.1",
)
def publicity_too_short(book: Book, context: Context) -> Iterator[Broken]:
    """Count both ends: workdays for hours and stars, days for the others."""
    rows = book.columns("publicity", "matter", "from", "to")
    if rows.is_empty():
        return
    params = context.params
    start, end, matter = pl.col("from"), pl.col("to"), pl.col("matter")
    calendar = workdays(book)
    worked = calendar.between(start, end) + calendar.is_workday(start).cast(pl.Int32)
    days = (end - start).dt.total_days() + 1
    for code, counted, fewest in (
        ("SC", worked, params.publicity_before_record_days),
        ("XJ", worked, params.publicity_workdays),
        ("CN", days, params.publicity_days),
        ("ZM", days, params.proof_publicity_days),
    ):
        yield Broken(
            "to",
            frame=rows.with_columns(_days=counted),
            where=(matter == code) & (pl.col("_days") < fewest) & (start <= end),
            start=start,
            end=end,
            days=pl.col("_days"),
            matter=matter,
            fewest=fewest,
        )
