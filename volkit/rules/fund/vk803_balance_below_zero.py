"""VK803 balance-below-zero: no more is spent than there is."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK803",
    name="balance-below-zero",
    severity=Severity.WARNING,
    message=N_("The balance is {balance}: more was spent than there was."),
    advice=N_(
        "Check the sums above; if money was advanced, enter the advance as received."
    ),
    since="0.1",
    native="NOT(AND(ISNUMBER({balance}),{balance}<0))",
    native_column="balance",
)
def balance_below_zero() -> Broken:
    """Believe the balance as it is entered."""
    balance = pl.col("balance")
    return Broken("balance", where=balance < 0, balance=balance)
