"""VK058 date-impossible: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK058",
    name="date-impossible",
    severity=Severity.ERROR,
    message=N_("There is no day “{value}” in the calendar."),
    advice=N_("Look it up in the original."),
    since="0.1",
)
def date_impossible() -> None:
    """Give words to the note `date-impossible`."""
