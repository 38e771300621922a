"""VK071 hours-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK071",
    name="hours-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not a number of hours."),
    advice=N_("Write the hours in digits."),
    since="0.1",
)
def hours_not_understood() -> None:
    """Give words to the note `hours-not-understood`."""
