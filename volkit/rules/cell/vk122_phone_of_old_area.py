"""VK122 phone-of-old-area: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK122",
    name="phone-of-old-area",
    severity=Severity.WARNING,
    message=N_(
        "“{value}” is a number of before 24 May 2014; today it should be {fix}."
    ),
    advice=N_("Call it to make sure of the first digit."),
    fix=Safety.ASK,
    since="0.1",
)
def phone_of_old_area() -> None:
    """Give words to the note `phone-of-old-area`."""
