"""VK111 id-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK111",
    name="id-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not an ID number."),
    advice=N_("Copy it again from the card; 0 and 1 are digits, not O and I."),
    fix=Safety.ASK,
    since="0.1",
)
def id_not_understood() -> None:
    """Give words to the note `id-not-understood`."""
