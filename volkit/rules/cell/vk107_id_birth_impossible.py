"""VK107 id-birth-impossible: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.native import ID_BIRTH_POSSIBLE
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK107",
    name="id-birth-impossible",
    severity=Severity.ERROR,
    message=N_("The birth date inside the ID number cannot be true."),
    advice=N_("Copy the number again from the card."),
    since="0.1",
    native=ID_BIRTH_POSSIBLE,
    native_column="id_no",
)
def id_birth_impossible() -> None:
    """Give words to the note `id-birth-impossible`."""
