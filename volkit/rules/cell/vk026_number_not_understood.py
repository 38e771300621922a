"""VK026 number-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK026",
    name="number-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not a number."),
    advice=N_("Write the number in digits; put words into the remarks."),
    since="0.1",
)
def number_not_understood() -> None:
    """Give words to the note `number-not-understood`."""
