"""VK113 id-of-other-type: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK113",
    name="id-of-other-type",
    severity=Severity.INFO,
    message=N_(
        "The number is sound, but of another kind of document than the row says."
    ),
    advice=N_("Choose the document's own kind as its type."),
    since="0.1",
)
def id_of_other_type() -> None:
    """Give words to the note `id-of-other-type`."""
