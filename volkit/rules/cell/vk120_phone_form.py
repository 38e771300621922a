"""VK120 phone-form: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK120",
    name="phone-form",
    severity=Severity.INFO,
    message=N_("The phone number “{value}” is read as {fix}."),
    advice=N_("Let fix write it plainly, as text."),
    fix=Safety.SAFE,
    since="0.1",
)
def phone_form() -> None:
    """Give words to the note `phone-form`."""
