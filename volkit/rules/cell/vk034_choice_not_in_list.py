"""VK034 choice-not-in-list: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK034",
    name="choice-not-in-list",
    severity=Severity.WARNING,
    message=N_("{strange} is not among the choices; the nearest are {nearest}."),
    advice=N_("Choose from the list, or put it into the remarks."),
    since="0.1",
)
def choice_not_in_list() -> None:
    """Give words to the note `choice-not-in-list`."""
