"""VK053 date-without-month: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK053",
    name="date-without-month",
    severity=Severity.WARNING,
    message=N_("“{value}” gives a year, not a day."),
    advice=N_("Fill in month and day."),
    fix=Safety.ASK,
    since="0.1",
)
def date_without_month() -> None:
    """Give words to the note `date-without-month`."""
