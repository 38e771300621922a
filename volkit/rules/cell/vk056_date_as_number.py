"""VK056 date-as-number: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK056",
    name="date-as-number",
    severity=Severity.INFO,
    message=N_("{value} is Excel's count of days; it is read as {fix}."),
    advice=N_("Let fix write it as a real date."),
    fix=Safety.SAFE,
    since="0.1",
)
def date_as_number() -> None:
    """Give words to the note `date-as-number`."""
