"""VK080 required-cell-empty: what the sheet demands of every row must be there."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import State, state_name
from volkit.sheets.base import Column, columns_of
from volkit.validate.condition import is_missing, is_used
from volkit.validate.rule import Broken, column_rule


@column_rule(
    code="VK080",
    name="required-cell-empty",
    severity=Severity.ERROR,
    message=N_("“{caption}” must be filled in, and the cell is empty."),
    advice=N_("Fill it in from the form or the card; ask the person if neither says."),
    since="0.1",
)
def required_cell_empty(
    key: str, column: Column, kind: str, frame: pl.DataFrame
) -> Broken | None:
    """Leave out columns with a default and those that volkit works out itself.

    Signatures are written on paper: a column where nobody has signed is to be printed.
    """
    if not column.required or column.calculated or column.default is not None:
        return None
    if state_name(key) not in frame.columns:
        return None
    empty = frame[state_name(key)] == State.EMPTY
    if column.kind == "signature" and empty.all():
        return None
    return Broken(
        key,
        where=is_missing(key, column) & is_used(frame.columns, columns_of(kind)),
        caption=column.label,
    )
