"""VK127 phone-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK127",
    name="phone-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not a phone number."),
    advice=N_("Fill in the number; write 无 if there is none."),
    since="0.1",
)
def phone_not_understood() -> None:
    """Give words to the note `phone-not-understood`."""
