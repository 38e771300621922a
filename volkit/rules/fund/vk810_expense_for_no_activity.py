"""VK810 expense-for-no-activity: what an activity cost belongs to the activity."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import State, state_name
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK810",
    name="expense-for-no-activity",
    severity=Severity.INFO,
    message=N_("Spent on an activity, but no activity is named."),
    advice=N_("Enter the number of the activity the money was spent on."),
    since="0.1",
    native=(
        "NOT(AND({kind:is ZCHD},ISNUMBER({expense}),{expense}>0,"
        "LEN(TRIM({activity_no}))=0))"
    ),
    native_column="activity_no",
)
def expense_for_no_activity() -> Broken:
    """Ask only where the table has a column for activities."""
    empty = pl.col(state_name("activity_no")) == State.EMPTY
    spent = (pl.col("kind") == "ZCHD") & (pl.col("expense") > 0)
    return Broken("activity_no", where=spent & empty)
