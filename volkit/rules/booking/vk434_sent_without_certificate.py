"""VK434 sent-without-certificate: some services need a certificate."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import Book
from volkit.validate.certificates import shown_for_service
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Dispatch,
    code="VK434",
    name="sent-without-certificate",
    severity=Severity.WARNING,
    message=N_("{who} has no “{needed}”, which “{item}” needs."),
    advice=N_("Send somebody who has it, or enter the certificate or the training."),
    since="0.1",
    source="L-685",
)
def sent_without_certificate(book: Book) -> Broken:
    """Accept a qualification or a training that was passed, if its name fits."""
    return Broken(
        "volunteer_nos",
        frame=shown_for_service(book),
        where=pl.col("valid").is_null(),
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
        needed=pl.col("needed"),
        item=pl.coalesce("menu_item.name", "menu_item.menu_no"),
    )
