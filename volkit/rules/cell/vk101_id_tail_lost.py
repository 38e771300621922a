"""VK101 id-tail-lost: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK101",
    name="id-tail-lost",
    severity=Severity.ERROR,
    message=N_("The ID number was a number once: its last digits are lost."),
    advice=N_("Set the column to text and type the number again from the card."),
    since="0.1",
)
def id_tail_lost() -> None:
    """Give words to the note `id-tail-lost`."""
