"""A block of cells, as a host hands it over, read the way a sheet of a file is."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from volkit.model.table import RawColumn, RawSheet, RawTable
from volkit.read.block import columns_of as cells_by_column
from volkit.read.workbook import tables_of_sheet
from volkit.sheets.base import columns_of

Cells = Sequence[Sequence[object]]
"""Cells in rows, as hosts hand them over."""

_DAY_NOUGHT = dt.date(1899, 12, 30).toordinal()
_MINUTES = 24 * 60
_COUNTED = frozenset({float, int, dt.datetime})
_PLAIN = frozenset({float, int, type(None)})
_DATED = frozenset({"date", "month_date", "datetime"})
_SERIALS = (2_101, 73_415)
"""Serial numbers that can be meant: below are years, above 2100 and written months."""
_MIDNIGHT = dt.time()
_DAYS_KEPT = 65_536
"""Excel works a block out again at each keystroke, and its days are the same ones."""


def is_blank(cell: object) -> bool:
    """Tell whether a cell holds nothing that can be seen."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def tables_in(
    block: Cells, *, as_kind: str | None = None, first_row: int = 1
) -> list[RawTable]:
    """Return the tables of a block, header and all; rows count from `first_row`."""
    columns = cells_by_column(block)
    sheet = RawSheet("", columns, first_row)
    return [with_days(table) for table in tables_of_sheet(sheet, as_kind=as_kind)]


def with_days(table: RawTable) -> RawTable:
    """Return a table whose numbers in columns of days and times are days and times.

    A host that gives the bare values of cells gives a date as Excel's count of days:
    what the clerk sees is a date, so it is one, and there is nothing to repair.
    """
    return replace(table, columns=tuple(_dated(c, table.kind) for c in table.columns))


def _dated(column: RawColumn, kind: str) -> RawColumn:
    """Return a column with days for serial numbers if it is one of days or times."""
    fact = columns_of(kind).get(column.key or "")
    is_day = fact is not None and fact.kind in _DATED
    if fact is None or not (is_day or fact.kind == "time"):
        return column
    kinds = set(map(type, column.cells))
    if not kinds & _COUNTED:
        return column
    made: Callable[[Any], object] = day_of if is_day else time_of
    # 1, 1.0 and True are equal and hash alike, but are not the same cell.
    if kinds <= _PLAIN:
        counted = set(column.cells) - {None}
        known = dict(zip(counted, map(made, counted), strict=True))
        return replace(column, cells=list(map(known.get, column.cells)))
    cells = [made(c) if type(c) in _COUNTED else c for c in column.cells]
    return replace(column, cells=cells)


@lru_cache(_DAYS_KEPT)
def day_of(cell: float | dt.datetime) -> object:
    """Return the day of a serial number, with its time if it has one."""
    if isinstance(cell, dt.datetime):
        return cell.date() if cell.time() == _MIDNIGHT else cell
    if not _SERIALS[0] <= cell < _SERIALS[1]:
        return cell
    day = dt.date.fromordinal(_DAY_NOUGHT + int(cell))
    seconds = round(cell % 1 * 86_400)
    if not seconds:
        return day
    return dt.datetime.combine(day, _MIDNIGHT) + dt.timedelta(seconds=seconds)


@lru_cache(_DAYS_KEPT)
def time_of(cell: float | dt.datetime) -> object:
    """Return the time of day of a part of a day."""
    if isinstance(cell, dt.datetime):
        return cell
    if 0 <= cell < 1:
        minutes = round(cell * _MINUTES) % _MINUTES
        return dt.time(minutes // 60, minutes % 60)
    return day_of(cell) if cell % 1 else cell
