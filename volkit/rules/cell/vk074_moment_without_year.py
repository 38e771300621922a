"""VK074 moment-without-year: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK074",
    name="moment-without-year",
    severity=Severity.INFO,
    message=N_("“{value}” gives no year; it is read as {fix}."),
    advice=N_("Write the year, too."),
    fix=Safety.ASK,
    since="0.1",
)
def moment_without_year() -> None:
    """Give words to the note `moment-without-year`."""
