"""VK032 code-not-in-list: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK032",
    name="code-not-in-list",
    severity=Severity.ERROR,
    message=N_("“{value}” is not in the list; the nearest are {nearest}."),
    advice=N_("Choose one of the list."),
    since="0.1",
)
def code_not_in_list() -> None:
    """Give words to the note `code-not-in-list`."""
