"""VK019 cell-commented: finds comments on cells of the data."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK019",
    name="cell-commented",
    severity=Severity.WARNING,
    message=N_("{count} cells carry a comment, which is not read: {cells}."),
    advice=N_("Write what the comment says in a column, such as the remarks."),
    since="0.1",
)
def cell_commented() -> None:
    """Give words to what reading noticed."""
