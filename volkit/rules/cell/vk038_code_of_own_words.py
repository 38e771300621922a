"""VK038 code-of-own-words: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK038",
    name="code-of-own-words",
    severity=Severity.WARNING,
    message=N_(
        "“{value}” is not among the usual words and is not counted; "
        "the nearest are {nearest}."
    ),
    advice=N_(
        "Choose a word of the list where one fits, and keep yours in the remarks."
    ),
    since="0.1",
)
def code_of_own_words() -> None:
    """Give words to the note `code-of-own-words`."""
