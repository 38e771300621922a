"""The running balance of a cash book, and what else rules ask about its rows."""

import polars as pl

from volkit.model.table import ROW, State, state_name

INCOME = ("CZ", "GM", "DF", "DJ", "JZ", "LX")
"""Kinds of money received; all others but refunds are spent."""
REFUND = "TK"
_CARRIED = (
    r"^(?:[承接转过][前上次下]页|月结|年结|结转[上次下]年"
    r"|(?:上|去|年初|月初|期初|本[日月季年]|结转).{0,4}(?:结转|余额|结余|结存|转入|发生额|合计|累计))$"
)
_RED = "冲|红字|退|更正|调整|调账"
_SUMS = ("income", "expense")


def is_carried(memo: pl.Expr) -> pl.Expr:
    """Tell whether a row only carries a sum over: 上年结转, 过次页, 本月发生额."""
    return memo.str.contains(_CARRIED).fill_null(value=False)


def is_correction(kind: pl.Expr, memo: pl.Expr) -> pl.Expr:
    """Tell whether a row takes back an earlier one, as red figures do."""
    return (kind == REFUND).fill_null(value=False) | memo.str.contains(_RED).fill_null(
        value=False
    )


def misfits(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose balance does not follow from those before.

    `expected` is what it should be. Several funds in one book have a balance each, or
    one together: the reading that fewer rows contradict holds.
    """
    rows = _in_order(frame)
    together = _misfits(rows.with_columns(_fund=pl.lit("")))
    if "owner" not in frame.columns or not together.height:
        return together
    apart = _misfits(rows.with_columns(_fund=pl.col("owner").fill_null("")))
    return min(together, apart, key=len)


def _in_order(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows by day; those of one day as they stand, or the newest first."""
    owner = [pl.col("owner").forward_fill()] if "owner" in frame.columns else []
    rows = frame.with_columns(pl.col("day").forward_fill(), *owner)
    days = rows["day"].drop_nulls()
    newest_first = len(days) > 1 and days[0] > days[-1]
    return rows.sort("day", ROW, descending=[False, newest_first], nulls_last=False)


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
    if "memo" in rows.columns:
        came = pl.when(is_carried(pl.col("memo"))).then(0.0).otherwise(came)
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
