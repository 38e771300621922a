"""VK036 credit-code-wrong: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK036",
    name="credit-code-wrong",
    severity=Severity.ERROR,
    message=N_(
        "“{value}” is not a credit code: length, characters or check character "
        "are wrong."
    ),
    advice=N_("Copy it again from the certificate."),
    since="0.1",
)
def credit_code_wrong() -> None:
    """Give words to the note `credit-code-wrong`."""
