"""VK108 id-place-unknown: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK108",
    name="id-place-unknown",
    severity=Severity.INFO,
    message=N_(
        "The first six digits of the ID number are not in the list of divisions."
    ),
    advice=N_("Compare them with the card; the list may lack an old code."),
    since="0.1",
)
def id_place_unknown() -> None:
    """Give words to the note `id-place-unknown`."""
