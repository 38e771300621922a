"""VK307 services-touch: two services overlap no longer than the local rules excuse."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.overlap import overlaps
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK307",
    name="services-touch",
    severity=Severity.WARNING,
    message=N_(
        "Begins {minutes} minutes before the service in row {other} ({sheet}) ends."
    ),
    advice=N_(
        "Within the grace of the sheet 参数; correct the times if they are known."
    ),
    since="0.1",
)
def services_touch(book: Book, context: Context) -> Broken:
    """Speak only where a grace is set."""
    minutes = pl.col("minutes")
    return Broken(
        "in",
        frame=overlaps(book),
        where=minutes.is_between(1, context.params.overlap_grace_minutes),
        minutes=minutes,
        other=pl.col("other"),
        sheet=book.place("other_table"),
    )
