"""A workbook of values alone, for sheets from a format that is not edited in place."""

import datetime as dt
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

from volkit.model.table import ErrorCell, RawSheet
from volkit.render.neutral import neutral
from volkit.render.workbook_save import workbook_bytes

_DAY = "yyyy\\-mm\\-dd"
_TIME = "hh:mm"


def plain_workbook(
    sheets: Sequence[RawSheet], edits: Mapping[tuple[str, int, int], object]
) -> bytes:
    """Return sheets as an .xlsx with some cells (sheet, row, column) replaced.

    Values, merged ranges and what is hidden are carried over; formats are not.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for raw in sheets:
        sheet = book.create_sheet(raw.name)
        sheet.sheet_state = "visible" if raw.visible else "hidden"
        for across, column in enumerate(raw.columns, raw.first_column):
            for down, value in enumerate(column, raw.first_row):
                if value is not None:
                    _put(sheet.cell(down, across), value)
        for (name, down, across), value in edits.items():
            if name == raw.name:
                _put(sheet.cell(down, across), value)
        for row in raw.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for number in raw.hidden_columns:
            sheet.column_dimensions[get_column_letter(number)].hidden = True
        for top, left, bottom, right in raw.merges:
            sheet.merge_cells(None, top, left, bottom, right)
    return workbook_bytes(book)


def _put(cell: object, value: object) -> None:
    """Write a value as what it is; text is never a formula."""
    if not isinstance(cell, Cell):
        return
    match value:
        case str():
            cell.value = neutral(value)
            cell.data_type = "s"
        case ErrorCell():
            cell.value = value.text or None
        case dt.datetime() if value.time() == dt.time():
            cell.value = value
            cell.number_format = _DAY
        case dt.time():
            cell.value = value
            cell.number_format = _TIME
        case dt.datetime() | dt.timedelta() | bool() | int() | float():
            cell.value = value
        case dt.date():
            cell.value = value
            cell.number_format = _DAY
        case _:
            cell.value = None
