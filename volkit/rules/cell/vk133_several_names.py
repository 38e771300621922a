"""VK133 several-names: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK133",
    name="several-names",
    severity=Severity.WARNING,
    message=N_("“{value}” seems to hold several people."),
    advice=N_("One row, one person."),
    since="0.1",
)
def several_names() -> None:
    """Give words to the note `several-names`."""
