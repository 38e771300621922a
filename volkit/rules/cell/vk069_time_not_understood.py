"""VK069 time-not-understood: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK069",
    name="time-not-understood",
    severity=Severity.ERROR,
    message=N_("“{value}” is not a time."),
    advice=N_("Write it like 8:30."),
    since="0.1",
)
def time_not_understood() -> None:
    """Give words to the note `time-not-understood`."""
