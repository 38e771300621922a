"""VK051 date-with-short-year: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK051",
    name="date-with-short-year",
    severity=Severity.INFO,
    message=N_("“{value}” has a year of two digits; it is read as {fix}."),
    advice=N_("Write the year with four digits."),
    fix=Safety.ASK,
    since="0.1",
)
def date_with_short_year() -> None:
    """Give words to the note `date-with-short-year`."""
