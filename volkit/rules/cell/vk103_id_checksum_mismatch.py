"""VK103 id-checksum-mismatch: words for what normalising noticed in a cell."""

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.native import ID_CHECK_RIGHT
from volkit.validate.rule import reading_rule


@reading_rule(
    code="VK103",
    name="id-checksum-mismatch",
    severity=Severity.ERROR,
    message=N_(
        "The last character of the ID number should be {check}: some digit is wrong."
    ),
    advice=N_("Compare it with the card, digit by digit."),
    fix=Safety.SHOW,
    since="0.1",
    native=ID_CHECK_RIGHT,
    native_column="id_no",
)
def id_checksum_mismatch() -> None:
    """Give words to the note `id-checksum-mismatch`."""
