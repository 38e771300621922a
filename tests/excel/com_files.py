"""Workbooks of the stand-in for Excel from files and into files, through openpyxl."""

import copy
import datetime as dt
import io
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook as File

from tests.excel.com_book import (
    HIDDEN,
    VERY_HIDDEN,
    VISIBLE,
    Application,
    ListObject,
    Workbook,
    Worksheet,
)
from tests.excel.com_cells import NONE, SOLID, Cell, Failure

_STATES = {"visible": VISIBLE, "hidden": HIDDEN, "veryHidden": VERY_HIDDEN}


def loaded(path: Path, application: Application | None = None) -> Workbook:
    """Return a file as Excel would have it open."""
    file = openpyxl.load_workbook(path)
    results = openpyxl.load_workbook(path, data_only=True)
    book = Workbook(application or Application(), path.name, str(path.parent))
    for given in file.worksheets:
        sheet = book.sheet(given.title)
        _fill(sheet, given, results[given.title])
    book.active = next(s for s in book.sheets if s.state == VISIBLE)
    return book


def _fill(sheet: Worksheet, given: object, results: object) -> None:
    """Take over what a sheet of a file holds."""
    for row in given.iter_rows():  # type: ignore[attr-defined]  # openpyxl's sheet
        for one in row:
            cell = _cell(one, results[one.coordinate].value)  # type: ignore[index]  # the same
            if not cell.is_plain:
                sheet.cells[one.row, one.column] = cell
    sheet.merges = [
        (m.min_row, m.min_col, m.max_row, m.max_col)
        for m in given.merged_cells.ranges  # type: ignore[attr-defined]  # the same
    ]
    sheet.hidden_rows = {n for n, d in given.row_dimensions.items() if d.hidden}  # type: ignore[attr-defined]  # the same
    sheet.state = _STATES[given.sheet_state]  # type: ignore[attr-defined]  # the same
    sheet.is_protected = bool(given.protection.sheet)  # type: ignore[attr-defined]  # the same
    sheet.ListObjects = [
        ListObject(sheet, t.displayName, t.ref, totals=bool(t.totalsRowCount))
        for t in given.tables.values()  # type: ignore[attr-defined]  # the same
    ]


def _cell(one: object, result: object) -> Cell:
    """Return a cell of a file as the stand-in keeps it."""
    cell = Cell()
    value = one.value  # type: ignore[attr-defined]  # openpyxl's cell
    if one.data_type == "f":  # type: ignore[attr-defined]  # the same
        cell.formula = str(getattr(value, "text", value))
        value = result
    if one.data_type == "e":  # type: ignore[attr-defined]  # the same
        value = Failure(str(value))
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        value = float(to_excel(value))  # type: ignore[no-untyped-call]  # openpyxl's
    elif isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    cell.value = value
    cell.look.number_format = one.number_format  # type: ignore[attr-defined]  # the same
    fill = one.fill  # type: ignore[attr-defined]  # the same
    if fill.fill_type == "solid" and isinstance(fill.fgColor.rgb, str):
        rgb = int(fill.fgColor.rgb[-6:], 16)
        cell.look.pattern = SOLID
        cell.look.colour = rgb >> 16 | rgb & 0xFF00 | (rgb & 255) << 16
    if one.comment:  # type: ignore[attr-defined]  # the same
        cell.note, cell.author = one.comment.text, one.comment.author  # type: ignore[attr-defined]  # the same
    cell.locked = one.protection.locked  # type: ignore[attr-defined]  # the same
    return cell


def written(book: Workbook) -> bytes:
    """Return a workbook as the file Excel would write."""
    file = File()
    file.remove(file.worksheets[0])
    for sheet in book.sheets:
        out = file.create_sheet(sheet.name)
        states = {v: k for k, v in _STATES.items()}
        for (row, column), cell in sheet.cells.items():
            _write(out.cell(row, column), cell)
        for top, left, bottom, right in sheet.merges:
            out.merge_cells(
                start_row=top, start_column=left, end_row=bottom, end_column=right
            )
        for row in sheet.hidden_rows:
            out.row_dimensions[row].hidden = True
        for column, width in sheet.widths.items():
            out.column_dimensions[get_column_letter(column)].width = width
        if vars(sheet.PageSetup):
            out.page_setup.orientation = "landscape"
            out.page_setup.fitToHeight = 0
            out.sheet_properties.pageSetUpPr.fitToPage = True
        if sheet.frozen[0]:
            out.freeze_panes = f"A{sheet.frozen[0] + 1}"
        out.sheet_state = states[sheet.state]
        out.protection.sheet = sheet.is_protected
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _write(out: object, cell: Cell) -> None:
    """Write one cell."""
    value = cell.formula or cell.value
    out.value = value.text if isinstance(value, Failure) else value  # type: ignore[attr-defined]  # openpyxl's cell
    if isinstance(value, str) and cell.formula is None:
        out.data_type = "s"  # type: ignore[attr-defined]  # the same
    out.number_format = cell.look.number_format  # type: ignore[attr-defined]  # the same
    look = cell.look
    out.font = Font(  # type: ignore[attr-defined]  # the same
        bold=look.bold,
        size=look.size,
        color=_hex(look.font_colour),
        underline="single" if look.underline == 2 else None,
    )
    vertical = "top" if look.vertical == -4160 else None
    out.alignment = Alignment(wrap_text=look.wrap, vertical=vertical)  # type: ignore[attr-defined]  # the same
    if look.pattern != NONE:
        out.fill = PatternFill("solid", fgColor=_hex(look.colour))  # type: ignore[attr-defined]  # the same
    if cell.note:
        out.comment = Comment(cell.note, cell.author)  # type: ignore[attr-defined]  # the same


def _hex(colour: int) -> str:
    """Return a colour as files spell it."""
    return f"{colour & 255:02X}{colour >> 8 & 255:02X}{colour >> 16 & 255:02X}"


def reopened(book: Workbook, folder: Path) -> Workbook:
    """Return a workbook after it was saved, closed and opened again."""
    path = folder / book.name
    path.write_bytes(written(book))
    return loaded(path)


def snapshot(book: Workbook) -> dict[str, object]:
    """Return all that a person could see or lose in a workbook."""
    return {
        sheet.name: copy.deepcopy(
            (
                {p: c for p, c in sheet.cells.items() if not c.is_plain},
                sorted(sheet.merges),
                sheet.state,
                sheet.hidden_rows,
            )
        )
        for sheet in book.sheets
    }
