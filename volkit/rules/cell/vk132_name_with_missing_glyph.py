"""VK132 name-with-missing-glyph: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK132",
    name="name-with-missing-glyph",
    severity=Severity.WARNING,
    message=N_("The name “{value}” seems to lack a character."),
    advice=N_(
        "Type the character as on the card; rare ones are in the extended "
        "input methods."
    ),
    since="0.1",
)
def name_with_missing_glyph() -> None:
    """Give words to the note `name-with-missing-glyph`."""
