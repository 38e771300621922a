"""VK123 phone-lost-zero: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK123",
    name="phone-lost-zero",
    severity=Severity.WARNING,
    message=N_("“{value}” seems to lack the 0 of the area code: {fix}."),
    advice=N_("Set the column to text and write the number with its 0."),
    fix=Safety.ASK,
    since="0.1",
)
def phone_lost_zero() -> None:
    """Give words to the note `phone-lost-zero`."""
