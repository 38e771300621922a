"""VK054 month-unclear: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK054",
    name="month-unclear",
    severity=Severity.WARNING,
    message=N_("The number {value} may mean January or October."),
    advice=N_("Write the date again, with the day, in a cell that is not a number."),
    since="0.1",
)
def month_unclear() -> None:
    """Give words to the note `month-unclear`."""
