"""VK960 rectification-overdue: what was found is put right within its term."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.rectify import Rectify
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Rectify,
    code="VK960",
    name="rectification-overdue",
    severity=Severity.WARNING,
    message=N_("Due on {due}, {days} days ago, and not done."),
    advice=N_("Ask the person responsible; enter the day on which it was done."),
    since="0.1",
    native=(
        "NOT(AND(ISNUMBER({due}),{due}<TODAY(),LEN(TRIM({done_on}))=0,"
        "NOT({closed:is 1})))"
    ),
    native_column="due",
)
def rectification_overdue(frame: pl.DataFrame, context: Context) -> Broken:
    """Take a closed entry for done, whatever day it lacks."""
    due, today = pl.col("due"), pl.lit(context.today)
    where = due < today
    if "done_on" in frame.columns:
        where &= pl.col("done_on").is_null()
    if "closed" in frame.columns:
        where &= ~pl.col("closed").fill_null(value=False)
    if not {"done_on", "closed"} & set(frame.columns):
        where = pl.lit(value=False)
    return Broken("due", where=where, due=due, days=(today - due).dt.total_days())
