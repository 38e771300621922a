"""VK827 nothing-moved: a movement is of something."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.material_issue import MaterialIssue
from volkit.validate.rule import Broken, row_rule


@row_rule(
    MaterialIssue,
    code="VK827",
    name="nothing-moved",
    severity=Severity.WARNING,
    message=N_("The quantity is 0: nothing was moved."),
    advice=N_("Enter the quantity, or delete the row."),
    since="0.1",
    native="NOT(AND(ISNUMBER({qty}),{qty}=0))",
    native_column="qty",
)
def nothing_moved() -> Broken:
    """Leave what is below zero to the column's own bounds."""
    return Broken("qty", where=pl.col("qty") == 0)
