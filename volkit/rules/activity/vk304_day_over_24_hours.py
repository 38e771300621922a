"""VK304 day-over-24-hours: nobody serves longer than a day has hours."""

from collections.abc import Iterator

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.ledger_hours import HOURS_OF_A_DAY, beyond
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK304",
    name="day-over-24-hours",
    severity=Severity.ERROR,
    message=N_("With this row the person served {present} hours on {day}."),
    advice=N_("Compare all rows of this person and day with the sign-in sheets."),
    since="0.1",
)
def day_over_24_hours(book: Book, context: Context) -> Iterator[Broken]:
    """Add up the times, or the typed hours where there are none."""
    return beyond(book, context.params, "present", HOURS_OF_A_DAY)
