"""VK027 number-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK027",
    name="number-form",
    severity=Severity.INFO,
    message=N_("“{value}” is read as {fix}."),
    advice=N_("Let fix write the number alone."),
    fix=Safety.SAFE,
    since="0.1",
)
def number_form() -> None:
    """Give words to the note `number-form`."""
