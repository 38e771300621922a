"""VK102 id-length-wrong: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.native import ID_LENGTH_RIGHT
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK102",
    name="id-length-wrong",
    severity=Severity.ERROR,
    message=N_("The ID number has {count} characters; it should have 18."),
    advice=N_("Copy it again from the card."),
    since="0.1",
    native=ID_LENGTH_RIGHT,
    native_column="id_no",
)
def id_length_wrong() -> None:
    """Give words to the note `id-length-wrong`."""
