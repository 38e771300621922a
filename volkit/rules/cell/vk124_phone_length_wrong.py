"""VK124 phone-length-wrong: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK124",
    name="phone-length-wrong",
    severity=Severity.ERROR,
    message=N_("“{value}” has {count} digits; a mobile number has 11."),
    advice=N_("Call or ask for the right number."),
    since="0.1",
)
def phone_length_wrong() -> None:
    """Give words to the note `phone-length-wrong`."""
