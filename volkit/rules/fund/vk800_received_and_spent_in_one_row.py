"""VK800 received-and-spent-in-one-row: a row is money received or money spent."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Fund,
    code="VK800",
    name="received-and-spent-in-one-row",
    severity=Severity.WARNING,
    message=N_("{income} received and {expense} spent stand in one row."),
    advice=N_("Enter them in two rows, each with its own voucher."),
    since="0.1",
    native="NOT(AND(ISNUMBER({income}),ISNUMBER({expense}),{income}<>0,{expense}<>0))",
    native_column="expense",
)
def received_and_spent_in_one_row() -> Broken:
    """Take a sum of nought for none."""
    income, expense = pl.col("income"), pl.col("expense")
    return Broken(
        "expense",
        where=(income != 0) & (expense != 0),
        income=income,
        expense=expense,
    )
