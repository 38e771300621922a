"""VK010 column-unknown: names the columns that no register knows."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK010",
    name="column-unknown",
    severity=Severity.INFO,
    message=N_("Columns that are not checked: {columns}."),
    advice=N_("They are kept as they are."),
    since="0.1",
)
def column_unknown() -> None:
    """Give words to what reading noticed."""
