"""VK100 id-stored-as-number: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK100",
    name="id-stored-as-number",
    severity=Severity.ERROR,
    message=N_(
        "The ID number is stored as a number: only the first 15 digits are "
        "left, the rest is lost."
    ),
    advice=N_("Set the column to text and type the number again from the card."),
    since="0.1",
)
def id_stored_as_number() -> None:
    """Give words to the note `id-stored-as-number`."""
