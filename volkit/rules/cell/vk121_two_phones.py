"""VK121 two-phones: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK121",
    name="two-phones",
    severity=Severity.WARNING,
    message=N_("One cell holds two phone numbers; the second is {second}."),
    advice=N_("Keep one here and put the other into the column for a second phone."),
    fix=Safety.ASK,
    since="0.1",
)
def two_phones() -> None:
    """Give words to the note `two-phones`."""
