"""VK826 count-differs-without-reason: a difference has its reason."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import State, state_name
from volkit.sheets.material import Material
from volkit.validate.rule import Broken, row_rule

_TOLERANCE = 0.005


@row_rule(
    Material,
    code="VK826",
    name="count-differs-without-reason",
    severity=Severity.WARNING,
    message=N_(
        "{counted} were counted, {stock} stand in the stock; no reason is given."
    ),
    advice=N_("Count again; if it is right, write why it differs."),
    since="0.1",
    native=(
        "NOT(AND(ISNUMBER({counted}),ISNUMBER({stock}),"
        "ABS(SUM({counted})-SUM({stock}))>0.005,LEN(TRIM({diff_reason}))=0))"
    ),
    native_column="counted",
)
def count_differs_without_reason(frame: pl.DataFrame) -> Broken:
    """Ask for the reason even where the table has no column for it."""
    counted, stock = pl.col("counted"), pl.col("stock")
    where = (counted - stock).abs() > _TOLERANCE
    if "diff_reason" in frame.columns:
        where &= pl.col(state_name("diff_reason")) == State.EMPTY
    return Broken("counted", where=where, counted=counted, stock=stock)
