"""VK940 merged-with-itself: an entry is merged with another one."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.merge_map import MergeMap
from volkit.validate.rule import Broken, row_rule


@row_rule(
    MergeMap,
    code="VK940",
    name="merged-with-itself",
    severity=Severity.ERROR,
    message=N_("{number} would be merged with itself."),
    advice=N_("Enter the number that is kept and the one that goes."),
    since="0.1",
    native='OR(NOT(AND(LEN(TRIM({keep_no}))>0,ISERROR(FIND("|"&TRIM({keep_no})&"|","|无|—|/|暂无|不详|待补|")))),NOT(EXACT({keep_no},{drop_no})))',
    native_column="drop_no",
)
def merged_with_itself() -> Broken:
    """Compare the two numbers."""
    number = pl.col("keep_no")
    return Broken("drop_no", where=number == pl.col("drop_no"), number=number)
