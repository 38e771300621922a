"""VK029 number-not-whole: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK029",
    name="number-not-whole",
    severity=Severity.ERROR,
    message=N_("{value} is not a whole number."),
    advice=N_("Write a whole number."),
    since="0.1",
)
def number_not_whole() -> None:
    """Give words to the note `number-not-whole`."""
