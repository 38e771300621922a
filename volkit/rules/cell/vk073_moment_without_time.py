"""VK073 moment-without-time: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK073",
    name="moment-without-time",
    severity=Severity.INFO,
    message=N_(
        "“{value}” gives the day, but no time of the clock; only the day is read."
    ),
    advice=N_("Write the time, too, such as 08:30, if it is known."),
    since="0.1",
)
def moment_without_time() -> None:
    """Give words to the note `moment-without-time`."""
