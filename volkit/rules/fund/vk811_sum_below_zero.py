"""VK811 sum-below-zero: sums are above zero, but where they take back others."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.cash import is_correction
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK811",
    name="sum-below-zero",
    severity=Severity.WARNING,
    message=N_("{amount} is below zero, and the row does not say what it takes back."),
    advice=N_("Correct the sum, or say in the purpose which entry it takes back."),
    since="0.1",
)
def sum_below_zero(frame: pl.DataFrame) -> Iterator[Broken]:
    """Let red figures pass that say they correct something."""
    said = pl.lit(value=False)
    if {"kind", "memo"} <= set(frame.columns):
        said = is_correction(pl.col("kind"), pl.col("memo"))
    elif "memo" in frame.columns:
        said = is_correction(pl.lit(None, pl.String), pl.col("memo"))
    for key in ("income", "expense"):
        yield Broken(key, where=(pl.col(key) < 0) & ~said, amount=pl.col(key))
