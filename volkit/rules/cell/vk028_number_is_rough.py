"""VK028 number-is-rough: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK028",
    name="number-is-rough",
    severity=Severity.WARNING,
    message=N_("“{value}” is an estimate, not a count."),
    advice=N_("Write the exact number."),
    fix=Safety.ASK,
    since="0.1",
)
def number_is_rough() -> None:
    """Give words to the note `number-is-rough`."""
