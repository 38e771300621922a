"""A sheet that is open in Excel, read in a few calls."""

from collections.abc import Iterable, Iterator
from typing import Any
from zlib import crc32

import xlwings as xw

from volkit.excel.areas import Box, Place, address, alike, halves, parts, size
from volkit.excel.cell_values import cell_of
from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.marks import AUTHOR
from volkit.model.table import DeclaredTable, RawSheet
from volkit.read.block import columns_of

VISIBLE = -1
NOTE_PREFIX = f"{AUTHOR} #"
"""How every note begins that volkit puts on a cell."""
_MANY_CELLS, _MOST_CELLS = 500_000, 5_000_000
_MOST_QUESTIONS = 2_000
_MOST_NOTES = 2_000


def read_sheet(sheet: xw.Sheet, *, epoch_1904: bool = False) -> RawSheet:
    """Return a sheet's used block with the kind of each cell kept.

    Raises:
        RefusedError: the sheet holds more cells than can be read.

    """
    box = used_box(sheet)
    rows = [[cell_of(v) for v in row] for row in values_in(sheet, box)]
    if all(v is None for row in rows for v in row):
        rows = []
    return RawSheet(
        sheet.name,
        columns_of(rows),
        box[0],
        box[1],
        hidden_rows=frozenset(_hidden(sheet, box, 0)) if rows else frozenset(),
        hidden_columns=frozenset(_hidden(sheet, box, 1)) if rows else frozenset(),
        merges=tuple(sorted(merges(sheet, box))) if rows else (),
        visible=int(sheet.api.Visible) == VISIBLE,
        number_formats=lambda cells: number_formats(sheet, cells),
        declared=tuple(_declared(sheet)),
        comments=frozenset(_noted(sheet)),
        epoch_1904=epoch_1904,
    )


def row_signs(sheet: xw.Sheet) -> dict[int, int]:
    """Return a number for each row that holds anything, equal for equal rows."""
    box = used_box(sheet)
    rows = values_in(sheet, box)
    texts = ("\0".join(str(v) for v in row if v not in {None, ""}) for row in rows)
    signs = (crc32(text.encode(errors="replace")) if text else 0 for text in texts)
    return {row: sign for row, sign in enumerate(signs, box[0]) if sign}


def values_in(sheet: xw.Sheet, box: Box) -> list[list[Any]]:
    """Return the cells of a box as Excel gives them, days among them."""
    try:
        return block(range_of(sheet, box).raw_value)
    except Exception:  # noqa: BLE001  a day after 9999 spoils the whole block
        top, left, bottom, right = box
        columns = (
            _column(sheet, (top, column, bottom, column))
            for column in range(left, right + 1)
        )
        return [list(row) for row in zip(*columns, strict=True)]


def _column(sheet: xw.Sheet, box: Box) -> list[Any]:
    """Return the cells of one column, as bare numbers if its days cannot be had."""
    cells = range_of(sheet, box)
    try:
        values = block(cells.raw_value)
    except Exception:  # noqa: BLE001  the same
        values = block(cells.api.Value2)
    return [row[0] for row in values]


def block(value: Any) -> list[list[Any]]:
    """Return rows of cells, for Excel gives a single cell without any."""
    if not isinstance(value, list | tuple):
        return [[value]]
    return [list(row) if isinstance(row, list | tuple) else [row] for row in value]


def range_of(sheet: xw.Sheet, box: Box) -> xw.Range:
    """Return a box of cells as a range."""
    return sheet.range(address(box))


def used_box(sheet: xw.Sheet) -> Box:
    """Return where a sheet's cells lie; empty ones that only have a colour left out.

    Raises:
        RefusedError: there are more cells than can be read.

    """
    used = sheet.used_range
    top, left = used.row, used.column
    down, across = used.shape
    box = (top, left, top + down - 1, left + across - 1)
    if size(box) > _MANY_CELLS:
        box = _filled(sheet, box)
    if size(box) > _MOST_CELLS:
        raise RefusedError(
            N_(
                "Sheet {sheet} holds {count} cells, more than can be checked while it "
                "is open. Split it, or check the file with volkit check."
            ),
            sheet=sheet.name,
            count=size(box),
        )
    return box


def _filled(sheet: xw.Sheet, box: Box) -> Box:
    """Return a box without the rows below and the columns beside the last value."""
    count = sheet.book.app.api.WorksheetFunction.CountA
    top, left, bottom, right = box
    low, high = top, bottom
    while low < high:
        middle = (low + high) // 2
        if count(range_of(sheet, (middle + 1, left, high, right)).api):
            low = middle + 1
        else:
            high = middle
    bottom, low, high = low, left, right
    while low < high:
        middle = (low + high) // 2
        if count(range_of(sheet, (top, middle + 1, bottom, high)).api):
            low = middle + 1
        else:
            high = middle
    return top, left, bottom, low


def merges(sheet: xw.Sheet, box: Box) -> Iterator[Box]:
    """Give the merged areas within a box, asking for halves where they are mixed."""
    seen: set[Box] = set()
    waiting, left = [box], _MOST_QUESTIONS
    while waiting and left:
        left -= 1
        one = waiting.pop()
        merged = range_of(sheet, one).merge_cells
        if merged is False:
            continue
        if merged:
            area = range_of(sheet, one[:2] + one[:2]).merge_area
            down, across = area.shape
            found = (
                area.row,
                area.column,
                area.row + down - 1,
                area.column + across - 1,
            )
            if found not in seen:
                seen.add(found)
                yield found
            if _is_inside(one, found):
                continue
        waiting += halves(one)


def _is_inside(inner: Box, outer: Box) -> bool:
    """Tell whether a box lies within another."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def _hidden(sheet: xw.Sheet, box: Box, axis: int) -> Iterator[int]:
    """Give the rows (axis 0) or columns (axis 1) that are hidden."""

    def ask(one: Box) -> bool | None:
        found = range_of(sheet, one).api
        lines = found.EntireColumn if axis else found.EntireRow
        hidden = lines.Hidden
        return None if hidden is None else bool(hidden)

    line = (
        (box[0], box[1], box[0], box[3]) if axis else (box[0], box[1], box[2], box[1])
    )
    for one, hidden in parts(line, ask, _MOST_QUESTIONS):
        if hidden:
            yield from range(one[axis], one[axis + 2] + 1)


def number_formats(sheet: xw.Sheet, cells: Iterable[Place]) -> dict[Place, str]:
    """Return the number formats of cells."""

    def ask(box: Box) -> str | None:
        found = range_of(sheet, box).api.NumberFormat
        return None if found is None else str(found)

    return {place: code for some, code in alike(cells, ask) for place in some}


def _declared(sheet: xw.Sheet) -> Iterator[DeclaredTable]:
    """Give the tables that the sheet itself declares."""
    for table in sheet.tables:
        if not table.show_headers:
            continue
        place = table.range
        down, across = place.shape
        totals = bool(table.show_totals)
        yield DeclaredTable(
            table.name,
            place.row,
            place.column,
            place.row + down - 1 - totals,
            place.column + across - 1,
            has_totals=totals,
        )


def _noted(sheet: xw.Sheet) -> Iterator[Place]:
    """Give the cells on which a person has put a note."""
    if sheet.api.Comments.Count > _MOST_NOTES:
        return
    for note in sheet.notes:
        if not note.text.startswith(NOTE_PREFIX):
            place = note.location
            yield place.row, place.column
