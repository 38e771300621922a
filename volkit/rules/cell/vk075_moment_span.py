"""VK075 moment-span: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK075",
    name="moment-span",
    severity=Severity.INFO,
    message=N_("“{value}” gives two times; only the first is read."),
    advice=N_("Write the one time that the column asks for."),
    since="0.1",
)
def moment_span() -> None:
    """Give words to the note `moment-span`."""
