"""VK804 kind-does-not-fit-side: what comes in and what is spent differ."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.text import Label
from volkit.sheets.fund import Fund
from volkit.validate.cash import EITHER, INCOME
from volkit.validate.rule import Broken, row_rule

_RECEIVED = Label("收入", "收入", "received")
_SPENT = Label("支出", "支出", "spent")


@row_rule(
    Fund,
    code="VK804",
    name="kind-does-not-fit-side",
    severity=Severity.WARNING,
    message=N_("“{kind}” does not go with a sum that was {side}."),
    advice=N_("Change the kind, or move the sum to the other column."),
    since="0.1",
    native=(
        "OR({kind:is TK},NOT(OR("
        "AND({kind:is CZ,GM,DF,DJ,JZ,LX},ISNUMBER({expense}),{expense}>0,"
        "OR(NOT(ISNUMBER({income})),{income}=0)),"
        "AND({kind:is ZCHD,ZCWZ,ZCBX,ZCBT,ZCBF},ISNUMBER({income}),{income}>0,"
        "OR(NOT(ISNUMBER({expense})),{expense}=0)))))"
    ),
    native_column="kind",
)
def kind_does_not_fit_side(frame: pl.DataFrame) -> Iterator[Broken]:
    """Leave out what stands on either side, and rows with sums on both."""
    kind = pl.col("kind")
    comes = kind.is_in(INCOME)
    goes = ~comes & ~kind.is_in(EITHER)
    for key, other, wrong, side in (
        ("income", "expense", goes, _RECEIVED),
        ("expense", "income", comes, _SPENT),
    ):
        where = wrong & (pl.col(key) > 0)
        if other in frame.columns:
            where &= pl.col(other).fill_null(0) == 0
        yield Broken("kind", where=where, kind=kind, side=side)
