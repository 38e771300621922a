"""VK016 sheet-not-recognised: names a sheet without a table that is known."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK016",
    name="sheet-not-recognised",
    severity=Severity.INFO,
    message=N_("No table was recognised on the sheet {sheet}."),
    advice=N_("Nothing needs to be done if it holds no register."),
    since="0.1",
)
def sheet_not_recognised() -> None:
    """Give words to what reading noticed."""
