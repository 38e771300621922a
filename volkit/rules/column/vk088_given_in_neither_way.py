"""VK088 given-in-neither-way: hours come from in and out, or else from the cell."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.base import Column, columns_of
from volkit.validate.condition import is_missing, is_used, needed_if
from volkit.validate.rule import Broken, column_rule

_WITHOUT = "without "


@column_rule(
    code="VK088",
    name="given-in-neither-way",
    severity=Severity.ERROR,
    message=N_("“{caption}” is empty, and so is what could stand for it: {others}."),
    advice=N_("Fill in one of the two from the original."),
    since="0.1",
)
def given_in_neither_way(
    key: str, column: Column, kind: str, frame: pl.DataFrame
) -> Broken | None:
    """Ask for a cell only where the cells it could be worked out from are empty."""
    if not column.required_if.startswith(_WITHOUT):
        return None
    needed = needed_if(column.required_if, frame.columns)
    if needed is None:
        return None
    columns = columns_of(kind)
    others = column.required_if.removeprefix(_WITHOUT).split(",")
    return Broken(
        key,
        where=is_missing(key, column) & is_used(frame.columns, columns) & needed,
        caption=column.label,
        others=tuple(columns[other].label for other in others),
    )
