"""VK062 several-dates: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK062",
    name="several-dates",
    severity=Severity.WARNING,
    message=N_("“{value}” holds more than one date."),
    advice=N_("One row, one day: write the first, and add rows for the others."),
    since="0.1",
)
def several_dates() -> None:
    """Give words to the note `several-dates`."""
