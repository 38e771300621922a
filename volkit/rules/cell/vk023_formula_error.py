"""VK023 formula-error: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK023",
    name="formula-error",
    severity=Severity.ERROR,
    message=N_("The cell holds the error {error} instead of a value."),
    advice=N_("Mend the formula, or type the value."),
    since="0.1",
)
def formula_error() -> None:
    """Give words to the note `formula-error`."""
