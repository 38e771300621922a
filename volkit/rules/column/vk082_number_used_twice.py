"""VK082 number-used-twice: a number is issued once."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.base import Column
from volkit.validate.rule import Broken, column_rule

_SPOKEN_FOR = {("volunteer", "volunteer_no"), ("volunteer", "id_no")}


@column_rule(
    code="VK082",
    name="number-used-twice",
    severity=Severity.ERROR,
    message=N_("“{caption}” {number} already stands in row {first}."),
    advice=N_(
        "Delete the row that was entered twice, or give this one its own number."
    ),
    since="0.1",
)
def number_used_twice(
    key: str, column: Column, kind: str, frame: pl.DataFrame
) -> Broken | None:
    """Point at each later row; persons have rules of their own."""
    if not column.unique or (kind, key) in _SPOKEN_FOR:
        return None
    numbers = frame[key]
    given = numbers.len() - numbers.null_count()
    if numbers.n_unique() - bool(numbers.null_count()) == given:
        return None
    again = (
        frame.select(ROW, key)
        .drop_nulls(key)
        .filter(pl.col(key).is_duplicated())
        .with_columns(first=pl.col(ROW).first().over(key))
    )
    return Broken(
        key,
        frame=again,
        where=pl.col(ROW) != pl.col("first"),
        caption=column.label,
        number=pl.col(key),
        first=pl.col("first"),
    )
