"""VK070 hours-in-words: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK070",
    name="hours-in-words",
    severity=Severity.WARNING,
    message=N_("The hours “{value}” are read as {fix}."),
    advice=N_(
        "Write the number of hours alone; half and whole days count as the "
        "parameters say."
    ),
    fix=Safety.ASK,
    since="0.1",
)
def hours_in_words() -> None:
    """Give words to the note `hours-in-words`."""
