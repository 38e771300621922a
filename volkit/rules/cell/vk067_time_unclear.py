"""VK067 time-unclear: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK067",
    name="time-unclear",
    severity=Severity.WARNING,
    message=N_("“{value}” may mean minutes or a part of an hour."),
    advice=N_("Write it like 8:30."),
    since="0.1",
)
def time_unclear() -> None:
    """Give words to the note `time-unclear`."""
