"""VK125 phone-range-unknown: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK125",
    name="phone-range-unknown",
    severity=Severity.WARNING,
    message=N_("“{value}” lies in a range that has not been given to any operator."),
    advice=N_("Call it to make sure."),
    since="0.1",
)
def phone_range_unknown() -> None:
    """Give words to the note `phone-range-unknown`."""
