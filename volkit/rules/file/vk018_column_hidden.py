"""VK018 column-hidden: lists hidden columns, which are read like all others."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK018",
    name="column-hidden",
    severity=Severity.WARNING,
    message=N_("Hidden columns were read as well: {columns}."),
    advice=N_("Show them and check what they hold."),
    since="0.1",
)
def column_hidden() -> None:
    """Give words to what reading noticed."""
