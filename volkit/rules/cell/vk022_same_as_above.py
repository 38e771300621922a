"""VK022 same-as-above: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK022",
    name="same-as-above",
    severity=Severity.WARNING,
    message=N_("“{value}” points at the row above instead of giving a value."),
    advice=N_(
        "Fill in the value; sorting the sheet would make it point at another row."
    ),
    fix=Safety.ASK,
    since="0.1",
)
def same_as_above() -> None:
    """Give words to the note `same-as-above`."""
