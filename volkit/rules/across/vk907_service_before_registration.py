"""VK907 service-before-registration: service counts from the registration on."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK907",
    name="service-before-registration",
    severity=Severity.ERROR,
    message=N_("Served on {day}, but registered only on {registered}."),
    advice=N_("Correct the date of the service, or that of the registration."),
    since="0.1",
)
def service_before_registration(book: Book) -> Broken:
    """Go by what the register says."""
    day, registered = pl.col("date"), pl.col("volunteer.registered_on")
    return Broken(
        "date",
        frame=ledger(book),
        where=pl.col("is_live") & (day < registered),
        day=day,
        registered=registered,
    )
