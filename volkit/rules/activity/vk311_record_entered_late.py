"""VK311 record-entered-late: a service is recorded within ten workdays, or says why."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.ledger_late import done_late
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK311",
    name="record-entered-late",
    severity=Severity.WARNING,
    message=N_("Entered {days} workdays after the service; the limit is {limit}."),
    advice=N_("Give the reason in “补录原因”, or correct the date."),
    since="0.1",
    source="L-67",
)
def record_entered_late(book: Book, context: Context) -> Broken | None:
    """Point at the day of entry, where the settings ask for a reason."""
    if not context.params.late_reason_required:
        return None
    return done_late(book, context.params, "entered_on")
