"""VK824 goods-returned-late: what was lent came back later than agreed."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.material_issue import MaterialIssue
from volkit.validate.rule import Broken, row_rule


@row_rule(
    MaterialIssue,
    code="VK824",
    name="goods-returned-late",
    severity=Severity.INFO,
    message=N_("Came back on {back_on}, {days} days after {due}."),
    advice=N_("Correct the day if it was mistyped."),
    since="0.1",
    native="NOT(AND(ISNUMBER({due}),ISNUMBER({back_on}),{back_on}>{due}))",
    native_column="back_on",
)
def goods_returned_late() -> Broken:
    """Compare the two days."""
    due, back_on = pl.col("due"), pl.col("back_on")
    return Broken(
        "back_on",
        where=back_on > due,
        back_on=back_on,
        due=due,
        days=(back_on - due).dt.total_days(),
    )
