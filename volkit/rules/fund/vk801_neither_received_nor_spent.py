"""VK801 neither-received-nor-spent: an entry is about a sum."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule

_VOID = "作废|空号|注销"


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
    """Ask only of dated rows, and not of vouchers that were void."""
    if not {"income", "expense"} <= set(frame.columns):
        return None
    income, expense = (pl.col(k).fill_null(0) == 0 for k in ("income", "expense"))
    where = pl.col("day").is_not_null() & income & expense
    if "memo" in frame.columns:
        where &= ~pl.col("memo").str.contains(_VOID).fill_null(value=False)
    return Broken("income", where=where)
