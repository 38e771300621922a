"""VK505 due-before-signing: a promise is made before it is due."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Commitment,
    code="VK505",
    name="due-before-signing",
    severity=Severity.WARNING,
    message=N_("Due on {due}, but signed only on {signed}."),
    advice=N_("Correct one of the two dates."),
    since="0.1",
    native='OR({due}="",{signed_on}="",{due}>={signed_on})',
    native_column="due",
)
def due_before_signing() -> Broken:
    """Compare the two days of a row."""
    due, signed = pl.col("due"), pl.col("signed_on")
    return Broken("due", where=due < signed, due=due, signed=signed)
