"""VK068 time-vague: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK068",
    name="time-vague",
    severity=Severity.WARNING,
    message=N_("“{value}” is a part of the day, not a time."),
    advice=N_("Write when it began and ended."),
    since="0.1",
)
def time_vague() -> None:
    """Give words to the note `time-vague`."""
