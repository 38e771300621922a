"""VK112 id-star-for-x: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK112",
    name="id-star-for-x",
    severity=Severity.INFO,
    message=N_("The ID number ends in *; {fix} has the right check character."),
    advice=N_("Accept X if the card has it."),
    fix=Safety.ASK,
    since="0.1",
)
def id_star_for_x() -> None:
    """Give words to the note `id-star-for-x`."""
