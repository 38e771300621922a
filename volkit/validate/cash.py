"""The running balance of a cash book, and what else rules ask about its rows."""

import polars as pl

from volkit.model.table import ROW, State, state_name

INCOME = ("CZ", "GM", "DF", "DJ", "JZ", "LX")
"""Kinds of money received; all others but refunds are spent."""
REFUND = "TK"
EITHER = (REFUND, "QT")
"""Kinds that stand on either side."""
_RED = "冲|红字|退|更正|调整|调账"
_SUMS = ("income", "expense")


def is_correction(kind: pl.Expr, memo: pl.Expr) -> pl.Expr:
    """Tell whether a row takes back an earlier one, as red figures do."""
    return (kind == REFUND).fill_null(value=False) | memo.str.contains(_RED).fill_null(
        value=False
    )


def misfits(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose balance does not follow from those before.

    `expected` is what it should be. A book goes by day or as it stands, and its funds
    have a balance each or one together: the reading that fewest rows contradict holds.
    """
    fund = [pl.lit("")]
    if "owner" in frame.columns:
        fund.append(pl.col("owner").forward_fill().fill_null(""))
    readings = (
        _misfits(rows.with_columns(whose.alias("_fund")))
        for whose in fund
        for rows in _in_order(frame)
    )
    return min(readings, key=len)


def _in_order(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the rows as they stand and by day; turned round if the newest is first."""
    rows = frame.with_columns(pl.col("day").forward_fill())
    days = rows["day"].drop_nulls()
    turned = len(days) > 1 and days[0] > days[-1]
    return (
        rows.sort(ROW, descending=turned),
        rows.sort("day", ROW, descending=[False, turned], nulls_last=False),
    )


def _misfits(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the misfits within each `_fund`.

    A balance less all that came before it is the same from row to row. Where it
    changes, something is wrong; where it changes back, only one balance was.
    """
    states = [s for key in _SUMS if (s := state_name(key)) in rows.columns]
    unread = pl.any_horizontal(
        pl.lit(value=False), *(pl.col(state) == State.UNREAD for state in states)
    )
    came = pl.col("income").fill_null(0) - pl.col("expense").fill_null(0)
    # After a sum that could not be read, the count begins anew.
    part = ["_fund", "_part"]
    summed = rows.with_columns(unread.cum_sum().over("_fund").alias("_part"))
    summed = summed.with_columns(_summed=came.cum_sum().over(part))
    base = (pl.col("balance") - pl.col("_summed")).round(2)
    carried = summed.drop_nulls("balance").with_columns(_base=base)
    carried = carried.with_columns(_before=pl.col("_base").shift(1).over(part))
    return carried.filter(
        pl.col("_base").is_first_distinct().over(part)
        & (pl.col("_base") != pl.col("_before"))
    ).select(ROW, "balance", expected=(pl.col("_before") + pl.col("_summed")).round(2))
