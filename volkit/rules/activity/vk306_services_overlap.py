"""VK306 services-overlap: nobody serves in two places at once."""

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
    code="VK306",
    name="services-overlap",
    severity=Severity.ERROR,
    message=N_(
        "Overlaps by {minutes} minutes with the service in row {other} ({sheet})."
    ),
    advice=N_("Compare both sign-in sheets; one of the times or persons is wrong."),
    since="0.1",
)
def services_overlap(book: Book, context: Context) -> Broken:
    """Point at the service that began later, at its sign-in time."""
    return Broken(
        "in",
        frame=overlaps(book),
        where=pl.col("minutes") > context.params.overlap_grace_minutes,
        minutes=pl.col("minutes"),
        other=pl.col("other"),
        sheet=book.place("other_table"),
    )
