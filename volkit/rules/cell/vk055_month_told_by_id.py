"""VK055 month-told-by-id: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK055",
    name="month-told-by-id",
    severity=Severity.INFO,
    message=N_(
        "The number {value} may mean January or October; the ID number says {fix}."
    ),
    advice=N_("Accept the day of the ID number, or write the date again."),
    fix=Safety.ASK,
    since="0.1",
)
def month_told_by_id() -> None:
    """Give words to the note `month-told-by-id`."""
