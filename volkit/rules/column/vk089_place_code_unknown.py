"""VK089 place-code-unknown: a division code that never stood in the list."""

from functools import cache

import polars as pl

from volkit.codes import table
from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.base import Column
from volkit.validate.rule import Broken, column_rule

_CODE = r"^[0-9]{6}(?:[0-9]{3}){0,2}$"
_COUNTY = 6


@cache
def _known() -> pl.Series:
    """Return every code that stood in the list, as one list."""
    return pl.Series(list(table("division").by_code)).implode()


@column_rule(
    code="VK089",
    name="place-code-unknown",
    severity=Severity.WARNING,
    message=N_("Division code {text} is in no list of divisions, old or new."),
    advice=N_("Copy the code again, or write the name of the district or street."),
    since="0.1",
)
def place_code_unknown(key: str, column: Column, frame: pl.DataFrame) -> Broken | None:
    """Judge the first six digits: streets are merged too often."""
    if column.ref != "division.code":
        return None
    codes = frame.select(ROW, key).filter(pl.col(key).str.contains(_CODE))
    if codes.is_empty():
        return None
    return Broken(
        key,
        frame=codes,
        where=~pl.col(key).str.slice(0, _COUNTY).is_in(_known()),
        text=pl.col(key),
    )
