"""VK013 header-repeated: finds the header copied again for each printed page."""

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK013",
    name="header-repeated",
    severity=Severity.INFO,
    message=N_(
        "The header stands again in {count} rows, read as one table: rows {rows}."
    ),
    advice=N_(
        "Nothing needs to be done; print titles repeat a header without copying it."
    ),
    since="0.1",
)
def header_repeated() -> None:
    """Give words to what reading noticed."""
