"""VK319 row-numbers-broken: running numbers with gaps or repetitions."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.rule import Broken, table_rule


@table_rule(
    ServiceRecord,
    code="VK319",
    name="row-numbers-broken",
    severity=Severity.INFO,
    message=N_("The running numbers have gaps or repetitions, the first at row {at}."),
    advice=N_("Nothing need be done: running numbers are not used to tell rows apart."),
    since="0.1",
)
def row_numbers_broken(frame: pl.DataFrame) -> Broken | None:
    """Allow numbers to begin anywhere, and to begin again at 1."""
    if "seq" not in frame.columns:
        return None
    rows = frame.select(ROW, "seq").drop_nulls("seq")
    step = pl.col("seq") - pl.col("seq").shift(1)
    odd = rows.filter((step != 1) & (pl.col("seq") != 1))
    return Broken("", frame=odd, where=pl.lit(value=True), at=pl.col(ROW))
