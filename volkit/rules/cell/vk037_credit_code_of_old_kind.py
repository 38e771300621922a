"""VK037 credit-code-of-old-kind: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK037",
    name="credit-code-of-old-kind",
    severity=Severity.WARNING,
    message=N_(
        "“{value}” looks like an organisation code or registration number of "
        "before 2015."
    ),
    advice=N_("Fill in the credit code of 18 characters."),
    since="0.1",
)
def credit_code_of_old_kind() -> None:
    """Give words to the note `credit-code-of-old-kind`."""
