"""VK060 date-not-solar: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK060",
    name="date-not-solar",
    severity=Severity.WARNING,
    message=N_("“{value}” is an age or a lunar date, not a day of the calendar."),
    advice=N_("Write the day as on the ID card."),
    fix=Safety.ASK,
    since="0.1",
)
def date_not_solar() -> None:
    """Give words to the note `date-not-solar`."""
