"""VK109 id-place-abolished: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK109",
    name="id-place-abolished",
    severity=Severity.INFO,
    message=N_(
        "The first six digits of the ID number belong to a division that no "
        "longer exists."
    ),
    advice=N_(
        "Nothing is wrong if the card says so: the number keeps the old code for life."
    ),
    since="0.1",
)
def id_place_abolished() -> None:
    """Give words to the note `id-place-abolished`."""
