"""VK843 insignia-status-differs: what was returned or lost is not in use."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.insignia import Insignia
from volkit.validate.holders import IN_USE
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Insignia,
    code="VK843",
    name="insignia-status-differs",
    severity=Severity.WARNING,
    message=N_("A day of return or loss is entered, but the status is {status}."),
    advice=N_("Change the status to returned or lost."),
    since="0.1",
    native="NOT(AND(OR(ISNUMBER({returned_on}),ISNUMBER({lost_on})),{status:is ZY}))",
    native_column="status",
)
def insignia_status_differs(frame: pl.DataFrame) -> Broken | None:
    """Take either of the two days."""
    days = [key for key in ("returned_on", "lost_on") if key in frame.columns]
    if not days:
        return None
    gone = pl.any_horizontal(pl.col(key).is_not_null() for key in days)
    status = pl.col("status")
    return Broken("status", where=gone & (status == IN_USE), status=status)
