"""VK820 stock-differs: stock is what there was, and came in, less what went out."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.material import Material
from volkit.validate.rule import Broken, row_rule

_TOLERANCE = 0.005


@row_rule(
    Material,
    code="VK820",
    name="stock-differs",
    severity=Severity.WARNING,
    message=N_("The stock is {stock}; by the row it should be {expected}."),
    advice=N_("Count again, and correct the number that is wrong."),
    fix=Safety.SHOW,
    since="0.1",
    native=(
        "OR(NOT(ISNUMBER({opening})),NOT(ISNUMBER({stock})),"
        "ABS(SUM({opening},{in})-SUM({out},{stock}))<=0.005)"
    ),
    native_column="stock",
)
def stock_differs() -> Broken:
    """Take empty cells for nothing that came or went."""
    stock = pl.col("stock")
    moved = pl.col("in").fill_null(0) - pl.col("out").fill_null(0)
    expected = pl.col("opening") + moved
    return Broken(
        "stock",
        where=(stock - expected).abs() > _TOLERANCE,
        fix=expected.round(2),
        stock=stock,
        expected=expected.round(2),
    )
