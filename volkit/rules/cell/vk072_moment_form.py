"""VK072 moment-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK072",
    name="moment-form",
    severity=Severity.INFO,
    message=N_("“{value}” is read as {fix}."),
    advice=N_("Let fix write it as a real date and time."),
    fix=Safety.SAFE,
    since="0.1",
)
def moment_form() -> None:
    """Give words to the note `moment-form`."""
