"""VK114 id-does-not-fit-type: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK114",
    name="id-does-not-fit-type",
    severity=Severity.WARNING,
    message=N_("“{value}” does not look like a number of this kind of document."),
    advice=N_("Compare type and number with the document."),
    since="0.1",
)
def id_does_not_fit_type() -> None:
    """Give words to the note `id-does-not-fit-type`."""
