"""VK435 certificate-expired: a certificate holds on the day of the service."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import Book
from volkit.validate.certificates import shown_for_service
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK435",
    name="certificate-expired",
    severity=Severity.WARNING,
    message=N_("The “{needed}” of {who} does not hold on {day}; it ran until {until}."),
    advice=N_("Send somebody else, or enter the renewed certificate."),
    since="0.1",
)
def certificate_expired(book: Book) -> Broken:
    """Speak only where there was one."""
    return Broken(
        "volunteer_nos",
        frame=shown_for_service(book),
        where=~pl.col("valid") & (pl.col("until") < pl.col("day")),
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
        needed=pl.col("needed"),
        day=pl.col("day"),
        until=pl.col("until"),
    )
