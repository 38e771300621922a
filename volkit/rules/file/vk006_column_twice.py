"""VK006 column-twice: finds a header that stands twice over filled columns."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK006",
    name="column-twice",
    severity=Severity.ERROR,
    message=N_("The header {header} stands twice, in columns {first} and {second}."),
    advice=N_("Only the first was read; rename or delete the other."),
    since="0.1",
)
def column_twice() -> None:
    """Give words to what reading noticed."""
