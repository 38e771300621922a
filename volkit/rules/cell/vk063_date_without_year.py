"""VK063 date-without-year: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK063",
    name="date-without-year",
    severity=Severity.WARNING,
    message=N_("“{value}” gives no year."),
    advice=N_("Write the year, too."),
    since="0.1",
)
def date_without_year() -> None:
    """Give words to the note `date-without-year`."""
