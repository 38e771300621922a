"""VK801 neither-received-nor-spent: an entry is about a sum."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.cash import is_carried
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK801",
    name="neither-received-nor-spent",
    severity=Severity.WARNING,
    message=N_("Neither a sum received nor a sum spent is entered."),
    advice=N_("Enter the sum of the voucher; strike the row out if it was void."),
    since="0.1",
    native=(
        'OR(NOT(ISNUMBER({day})),AND({income}<>"",{income}<>0),'
        'AND({expense}<>"",{expense}<>0))'
    ),
    native_column="income",
)
def neither_received_nor_spent(frame: pl.DataFrame) -> Broken | None:
    """Ask only of dated rows; those that carry a balance over have no sum."""
    if not {"income", "expense"} <= set(frame.columns):
        return None
    income, expense = (pl.col(k).fill_null(0) == 0 for k in ("income", "expense"))
    where = pl.col("day").is_not_null() & income & expense
    if "memo" in frame.columns:
        memo = pl.col("memo")
        void = memo.str.contains("作废|空号|注销").fill_null(value=False)
        where &= ~is_carried(memo) & ~void
    return Broken("income", where=where)
