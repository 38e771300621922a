"""VK059 date-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK059",
    name="date-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not a date."),
    advice=N_("Write it like 2012-12-19."),
    since="0.1",
)
def date_not_understood() -> None:
    """Give words to the note `date-not-understood`."""
