"""VK110 id-province-impossible: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK110",
    name="id-province-impossible",
    severity=Severity.WARNING,
    message=N_("The first two digits of the ID number are no province."),
    advice=N_("Compare them with the card."),
    since="0.1",
)
def id_province_impossible() -> None:
    """Give words to the note `id-province-impossible`."""
