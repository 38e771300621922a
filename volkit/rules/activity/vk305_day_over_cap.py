"""VK305 day-over-cap: more hours in a day than the local rules count."""

from collections.abc import Iterable

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.ledger_hours import beyond
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK305",
    name="day-over-cap",
    severity=Severity.WARNING,
    message=N_("With this row {credit} hours count on {day}; the cap is {cap}."),
    advice=N_("Check the rows of this day. The cap stands on the sheet 参数."),
    since="0.1",
)
def day_over_cap(book: Book, context: Context) -> Iterable[Broken]:
    """Point at the row with which the day passes the cap; 0 means no cap."""
    cap = context.params.day_cap_hours
    if cap <= 0:
        return ()
    return beyond(book, context.params, "credit", cap)
