"""VK312 rated-late: the service is rated within ten workdays, too."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.ledger_late import done_late
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK312",
    name="rated-late",
    severity=Severity.WARNING,
    message=N_("Rated {days} workdays after the service; the limit is {limit}."),
    advice=N_("Correct the date if it was mistyped; otherwise rate earlier next time."),
    since="0.1",
    source="L-67",
)
def rated_late(book: Book, context: Context) -> Broken:
    """Point at the day of rating."""
    return done_late(book, context.params, "rated_on")
