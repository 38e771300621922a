"""VK050 date-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK050",
    name="date-form",
    severity=Severity.INFO,
    message=N_("“{value}” is read as the day {fix}."),
    advice=N_("Let fix write it as a real date."),
    fix=Safety.SAFE,
    since="0.1",
)
def date_form() -> None:
    """Give words to the note `date-form`."""
