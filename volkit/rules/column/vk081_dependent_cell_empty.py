"""VK081 dependent-cell-empty: what another cell of the row makes necessary."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import state_name
from volkit.sheets.base import Column, columns_of
from volkit.validate.condition import is_missing, is_used, needed_if, parts
from volkit.validate.rule import Broken, column_rule


@column_rule(
    code="VK081",
    name="dependent-cell-empty",
    severity=Severity.ERROR,
    message=N_("“{caption}” is empty, though “{because}” makes it necessary."),
    advice=N_("Fill it in, or correct the cell that makes it necessary."),
    since="0.1",
)
def dependent_cell_empty(
    key: str, column: Column, kind: str, frame: pl.DataFrame
) -> Broken | None:
    """Ask for a cell only where the cell that calls for it could be read."""
    if not column.required_if or column.required_if.startswith("without "):
        return None
    if state_name(key) not in frame.columns:
        return None
    needed = needed_if(column.required_if, frame.columns)
    if needed is None:
        return None
    columns = columns_of(kind)
    because = columns.get(parts(column.required_if)[0], column).label
    missing = is_missing(key, column) & is_used(frame.columns, columns)
    return Broken(key, where=missing & needed, caption=column.label, because=because)
