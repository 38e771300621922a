"""VK065 time-span: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK065",
    name="time-span",
    severity=Severity.INFO,
    message=N_(
        "One cell holds both ends, {since} and {until}; each goes into its own column."
    ),
    advice=N_("Let fix split it."),
    fix=Safety.SAFE,
    since="0.1",
)
def time_span() -> None:
    """Give words to the note `time-span`."""
