"""VK064 time-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK064",
    name="time-form",
    severity=Severity.INFO,
    message=N_("“{value}” is read as {fix}."),
    advice=N_("Let fix write it as 08:30."),
    fix=Safety.SAFE,
    since="0.1",
)
def time_form() -> None:
    """Give words to the note `time-form`."""
