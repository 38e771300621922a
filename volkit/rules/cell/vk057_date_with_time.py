"""VK057 date-with-time: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK057",
    name="date-with-time",
    severity=Severity.INFO,
    message=N_("“{value}” says a time as well as a day; only the day is read."),
    advice=N_("Put the time into its own column."),
    since="0.1",
)
def date_with_time() -> None:
    """Give words to the note `date-with-time`."""
