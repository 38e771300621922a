"""VK962 closed-without-completion: what is closed was done on a day."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import State, state_name
from volkit.sheets.rectify import Rectify
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Rectify,
    code="VK962",
    name="closed-without-completion",
    severity=Severity.WARNING,
    message=N_("Closed, but no day of completion is entered."),
    advice=N_("Enter the day on which it was done."),
    since="0.1",
    native="NOT(AND({closed:is 1},LEN(TRIM({done_on}))=0))",
    native_column="done_on",
)
def closed_without_completion() -> Broken:
    """Ask only where the table has both columns."""
    return Broken(
        "done_on",
        where=pl.col("closed") & (pl.col(state_name("done_on")) == State.EMPTY),
    )
