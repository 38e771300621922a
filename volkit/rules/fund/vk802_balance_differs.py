"""VK802 balance-differs: a balance follows from the one before it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.fund import Fund
from volkit.validate.cash import misfits
from volkit.validate.rule import Broken, table_rule


@table_rule(
    Fund,
    code="VK802",
    name="balance-differs",
    severity=Severity.WARNING,
    message=N_(
        "The balance is {balance}; by the rows before it, it should be {expected}."
    ),
    advice=N_(
        "Look for a sum that was mistyped here, or a row that was left out above."
    ),
    fix=Safety.SHOW,
    since="0.1",
)
def balance_differs(frame: pl.DataFrame) -> Broken | None:
    """Point at the first row from which the balances no longer agree."""
    if not {"income", "expense", "balance"} <= set(frame.columns):
        return None
    if "day" not in frame.columns:
        frame = frame.with_columns(day=pl.lit(None, pl.Date))
    expected = pl.col("expected")
    return Broken(
        "balance",
        frame=misfits(frame),
        where=expected.is_not_null(),
        fix=expected,
        balance=pl.col("balance"),
        expected=expected,
    )
