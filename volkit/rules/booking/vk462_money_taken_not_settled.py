"""VK462 money-taken-not-settled: where money was taken, something is done about it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import State, state_name
from volkit.sheets.followup import Followup
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Followup,
    code="VK462",
    name="money-taken-not-settled",
    severity=Severity.WARNING,
    message=N_("Money was taken, and nothing says what was done about it."),
    advice=N_("Note what was done: the money given back, the person spoken to."),
    since="0.1",
    source="L-685",
)
def money_taken_not_settled(frame: pl.DataFrame) -> Broken | None:
    """Leave poor scores to what the column says of itself."""
    if state_name("action") not in frame.columns:
        return None
    empty = pl.col(state_name("action")) == State.EMPTY
    if "score" in frame.columns:
        empty &= ~pl.col("score").is_in(["1", "2"]).fill_null(value=False)
    return Broken("action", where=pl.col("charged") & empty)
