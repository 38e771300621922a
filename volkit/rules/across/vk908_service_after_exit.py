"""VK908 service-after-exit: who has left serves no more."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK908",
    name="service-after-exit",
    severity=Severity.ERROR,
    message=N_("Served on {day}, but left on {exit}."),
    advice=N_("Correct the date of the service, or that of the exit."),
    since="0.1",
)
def service_after_exit(book: Book) -> Broken:
    """Leave out people who registered anew after they had left."""
    day, left = pl.col("date"), pl.col("volunteer.exit_on")
    anew = (pl.col("volunteer.registered_on") > left).fill_null(value=False)
    return Broken(
        "date",
        frame=ledger(book),
        where=pl.col("is_live") & (day > left) & ~anew,
        day=day,
        exit=left,
    )
