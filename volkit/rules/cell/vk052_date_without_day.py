"""VK052 date-without-day: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK052",
    name="date-without-day",
    severity=Severity.WARNING,
    message=N_("“{value}” gives a month, not a day."),
    advice=N_(
        "Fill in the day; if nobody knows it, leave the month and switch this rule off."
    ),
    fix=Safety.ASK,
    since="0.1",
)
def date_without_day() -> None:
    """Give words to the note `date-without-day`."""
