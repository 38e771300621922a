"""VK126 phone-with-words: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK126",
    name="phone-with-words",
    severity=Severity.WARNING,
    message=N_("Besides the number, “{value}” holds other things."),
    advice=N_("Keep the number and put the rest into the remarks."),
    fix=Safety.ASK,
    since="0.1",
)
def phone_with_words() -> None:
    """Give words to the note `phone-with-words`."""
