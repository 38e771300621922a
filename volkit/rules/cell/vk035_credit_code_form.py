"""VK035 credit-code-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK035",
    name="credit-code-form",
    severity=Severity.INFO,
    message=N_("The credit code “{value}” is read as {fix}."),
    advice=N_("Let fix write it plainly."),
    fix=Safety.SAFE,
    since="0.1",
)
def credit_code_form() -> None:
    """Give words to the note `credit-code-form`."""
