"""VK024 formula-not-calculated: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK024",
    name="formula-not-calculated",
    severity=Severity.ERROR,
    message=N_("The cell holds a formula that was never calculated."),
    advice=N_("Open the file in Excel, save it, and check it again."),
    since="0.1",
)
def formula_not_calculated() -> None:
    """Give words to the note `formula-not-calculated`."""
