"""VK066 time-impossible: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK066",
    name="time-impossible",
    severity=Severity.ERROR,
    message=N_("There is no time “{value}” on the clock."),
    advice=N_("Look it up in the sign-in sheet."),
    since="0.1",
)
def time_impossible() -> None:
    """Give words to the note `time-impossible`."""
