"""VK812 voucher-used-twice: a voucher is entered once."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, table_rule

_WHOLE = 6
"""A number with so many digits is not begun anew each month."""


@table_rule(
    Fund,
    code="VK812",
    name="voucher-used-twice",
    severity=Severity.WARNING,
    message=N_("Voucher {number} already stands in row {first}."),
    advice=N_(
        "Delete the row that was entered twice, or give this one its own number."
    ),
    since="0.1",
)
def voucher_used_twice(frame: pl.DataFrame) -> Broken | None:
    """Compare within a fund and, for short numbers, within a month."""
    if not {"voucher_no", "day"} <= set(frame.columns):
        return None
    number = pl.col("voucher_no")
    short = number.str.count_matches(r"\d") < _WHOLE
    month = pl.when(short).then(pl.col("day").dt.strftime("%Y-%m"))
    owner = "owner" if "owner" in frame.columns else pl.lit("").alias("owner")
    rows = frame.select(ROW, "voucher_no", owner, month.alias("month"))
    again = rows.drop_nulls("voucher_no").with_columns(
        first=pl.col(ROW).min().over("voucher_no", "owner", "month")
    )
    return Broken(
        "voucher_no",
        frame=again,
        where=pl.col("first") < pl.col(ROW),
        number=number,
        first=pl.col("first"),
    )
