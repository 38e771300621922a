"""Workbooks as staff make them: titles, two-row headers, footers, colours, no order."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from volkit.render.workbook_save import workbook_bytes

_THIN = Side(style="thin", color="000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_COLOURS = {"red": "FFFF9999", "yellow": "FFFFFF99"}


@dataclass(frozen=True)
class ErrorText:
    """A cell that holds an error such as #N/A, not the text that looks like one."""

    text: str


@dataclass(frozen=True)
class StaffSheet:
    """One sheet as a clerk lays it out.

    `header` gives, for each column, the caption above and the caption below; an empty
    one above means a cell merged over both rows. With `header_rows` 1 only the lower
    captions are written. `hidden` and `coloured` count data rows and columns from 0.
    """

    name: str
    title: str
    subtitle: str
    header: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[object]]
    total: Sequence[object] = ()
    footer: str = ""
    header_rows: int = 1
    hidden: frozenset[int] = frozenset()
    coloured: Mapping[tuple[int, int], str] = field(default_factory=dict)
    formats: Mapping[int, str] = field(default_factory=dict)

    @property
    def first_row(self) -> int:
        """Return the sheet's row that holds the first data row."""
        return 1 + bool(self.title) + bool(self.subtitle) + self.header_rows

    def cell(self, position: int, column: int) -> str:
        """Return the address of a data cell, both counted from 0."""
        return f"{get_column_letter(column + 1)}{self.first_row + position}"


def staff_book(sheets: Sequence[StaffSheet]) -> bytes:
    """Return a workbook of sheets as staff make them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    return workbook_bytes(book)


def staff_csv(rows: Sequence[Sequence[object]], *, encoding: str) -> bytes:
    """Return rows as Excel's "save as CSV" does, in the encoding of the office."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def _fill(ws: Worksheet, sheet: StaffSheet) -> None:
    """Write one sheet from its title to its footer."""
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    width, row = len(sheet.header), 1
    if sheet.title:
        _line(ws, row, width, sheet.title, Font(name="黑体", size=18, bold=True))
        ws.row_dimensions[row].height = 32
        row += 1
    if sheet.subtitle:
        _line(ws, row, width, sheet.subtitle, Font(name="宋体", size=11))
        row += 1
    _header(ws, sheet, row)
    for position, values in enumerate(sheet.rows):
        _data_row(ws, sheet, position, values)
    end = sheet.first_row + len(sheet.rows)
    for column, value in enumerate(sheet.total, 1):
        _put(ws, end, column, value).border = _BOX
    if sheet.footer:
        _line(ws, end + bool(sheet.total), width, sheet.footer, Font(name="宋体"))
    for column, (_, caption) in enumerate(sheet.header):
        letter = get_column_letter(column + 1)
        ws.column_dimensions[letter].width = _width(sheet, column, caption)


def _line(ws: Worksheet, row: int, width: int, text: str, font: Font) -> None:
    """Write one line merged over the whole table."""
    cell = ws.cell(row, 1, text)
    cell.font = font
    cell.alignment = _CENTRED
    ws.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)


def _header(ws: Worksheet, sheet: StaffSheet, row: int) -> None:
    """Write the header in one row, or in two with merged captions above."""
    for column, (above, below) in enumerate(sheet.header, 1):
        for step in range(sheet.header_rows):
            cell = ws.cell(row + step, column)
            cell.border, cell.alignment = _BOX, _CENTRED
            cell.font = Font(name="黑体", size=11)
        if sheet.header_rows == 1 or above:
            ws.cell(row + sheet.header_rows - 1, column, below)
        else:
            ws.cell(row, column, below)
            ws.merge_cells(
                start_row=row, end_row=row + 1, start_column=column, end_column=column
            )
    if sheet.header_rows == 1:
        return
    start = 0
    captions = [above for above, _ in sheet.header]
    for column in range(1, len(captions) + 1):
        if column < len(captions) and captions[column] == captions[start]:
            continue
        if captions[start]:
            ws.cell(row, start + 1, captions[start])
            ws.merge_cells(
                start_row=row, end_row=row, start_column=start + 1, end_column=column
            )
        start = column


def _data_row(
    ws: Worksheet, sheet: StaffSheet, position: int, values: Sequence[object]
) -> None:
    """Write one data row with its formats, colours and hiding."""
    row = sheet.first_row + position
    for column, value in enumerate(values):
        cell = _put(ws, row, column + 1, value)
        if isinstance(value, dt.date | dt.time) and column in sheet.formats:
            cell.number_format = sheet.formats[column]
        cell.border = _BOX
        cell.font = Font(name="宋体", size=11)
        colour = sheet.coloured.get((position, column))
        if colour:
            cell.fill = PatternFill("solid", fgColor=_COLOURS[colour])
    if position in sheet.hidden:
        ws.row_dimensions[row].hidden = True


def _put(ws: Worksheet, row: int, column: int, value: object) -> Cell:
    """Set a cell and return it; a text stays a text whatever it begins with."""
    cell = ws.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(cell.coordinate)
    match value:
        case ErrorText():
            cell.value = value.text
            cell.data_type = "e"
        case str():
            cell.value = value
            cell.data_type = "s"
        case None | bool() | int() | float() | dt.date() | dt.time():
            cell.value = value
        case _:
            raise TypeError(type(value).__name__)
    return cell


def _width(sheet: StaffSheet, column: int, caption: str) -> float:
    """Return a width that shows most of a column."""
    longest = max(
        (len(str(row[column]).encode("gbk", "replace")) for row in sheet.rows[:30]),
        default=0,
    )
    return float(min(36, max(longest, len(caption.encode("gbk", "replace"))) + 3))
