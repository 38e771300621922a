"""VK033 choices-in-one-cell: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK033",
    name="choices-in-one-cell",
    severity=Severity.INFO,
    message=N_("“{value}” is read as several choices: {fix}."),
    advice=N_("Let fix separate them with 、."),
    fix=Safety.SAFE,
    since="0.1",
)
def choices_in_one_cell() -> None:
    """Give words to the note `choices-in-one-cell`."""
