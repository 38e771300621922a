"""A block of cells repaired where that is safe, the rest as it was."""

import datetime as dt
from collections.abc import Collection

from volkit.model.address import place_of
from volkit.patch.values import serial
from volkit.service.block import Cells
from volkit.service.check_block import all_wrong, known_tables
from volkit.service.fix_files import chosen
from volkit.sheets.context import Context
from volkit.validate.registry import selected


def fixed_block(
    block: Cells,
    context: Context,
    *,
    as_kind: str | None = None,
    accept: Collection[str] = (),
) -> list[list[object]]:
    """Return the block with the safe repairs made, and those of accepted rules.

    Raises:
        UsageError: there is no table in the block, or no rule of an accepted name.

    """
    accepted = selected(accept) if accept else frozenset[str]()
    rows = [list(row) for row in block]
    for raw in known_tables(block, as_kind=as_kind):
        for _, edit in chosen(all_wrong(raw, context), accepted):
            row, column = place_of(edit.cell)
            rows[row - 1][column - 1] = _held(edit.new)
    return rows


def _held(value: object) -> object:
    """Return a repair as a bare cell holds it: days and times as Excel counts them."""
    if isinstance(value, dt.date | dt.time):
        return serial(value, is_1904=False)
    return value
