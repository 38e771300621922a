"""VK131 name-with-other-things: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK131",
    name="name-with-other-things",
    severity=Severity.WARNING,
    message=N_("Besides the name, “{value}” holds other things."),
    advice=N_("Keep the name and put the rest into the remarks."),
    fix=Safety.ASK,
    since="0.1",
)
def name_with_other_things() -> None:
    """Give words to the note `name-with-other-things`."""
