"""VK025 formula-like-text: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK025",
    name="formula-like-text",
    severity=Severity.WARNING,
    message=N_("“{value}” is a text that begins like a formula."),
    advice=N_("Begin it with another character; volkit always writes it out as text."),
    since="0.1",
)
def formula_like_text() -> None:
    """Give words to the note `formula-like-text`."""
