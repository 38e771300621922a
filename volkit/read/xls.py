""".xls: read by xlrd, which survives damaged files that abort the fast reader."""

import datetime as dt
import io
import struct
from collections.abc import Callable, Iterable

import xlrd
import xlrd.compdoc

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.table import ErrorCell, RawSheet
from volkit.read.block import columns_of, padded
from volkit.read.guard import locked
from volkit.read.limits import LIMITS, Limits

_NO_DAY = dt.date(1899, 12, 31)
_RED = frozenset({(255, 0, 0), (192, 0, 0)})
_BRIGHT = _RED | {(255, 255, 0), (255, 192, 0)}
_SOLID = 1
_DAMAGE = (
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    struct.error,
    AssertionError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    NotImplementedError,
    RecursionError,
)


def read_sheets(data: bytes, limits: Limits = LIMITS) -> list[RawSheet]:
    """Return the worksheets of a workbook of Excel 97 to 2003, or older.

    Raises:
        RefusedError: the workbook is damaged or needs a password.

    """
    book = _opened(data)
    try:
        return [_sheet(book, sheet, limits) for sheet in book.sheets()]
    except _DAMAGE as error:
        raise RefusedError(
            N_("The file is damaged: its tables cannot be read.")
        ) from error


def _opened(data: bytes) -> xlrd.Book:
    """Return the workbook, with its formats where they can be read."""
    problem: Exception | None = None
    for formats in (True, False):
        try:
            return xlrd.open_workbook(
                file_contents=data,
                logfile=io.StringIO(),
                formatting_info=formats,
                ragged_rows=True,
            )
        except _DAMAGE as error:
            problem = error
            if "encrypted" in str(error):
                raise locked() from error
    raise RefusedError(
        N_("The file is damaged: its tables cannot be read.")
    ) from problem


def _sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet, limits: Limits) -> RawSheet:
    """Return one sheet."""
    width = max(map(sheet.row_len, range(sheet.nrows)), default=0)
    if sheet.nrows * width > limits.cells:
        raise RefusedError(
            N_("Sheet {sheet} has more cells than are read."), sheet=sheet.name
        )
    read = _reader(book)
    rows = [
        [
            read(kind, value)
            for kind, value in zip(sheet.row_types(r), sheet.row_values(r), strict=True)
        ]
        for r in range(sheet.nrows)
    ]
    marked = _marked(book, sheet)
    return RawSheet(
        sheet.name,
        columns_of(padded(rows)),
        hidden_rows=frozenset(
            r + 1 for r, about in sheet.rowinfo_map.items() if about.hidden
        ),
        hidden_columns=frozenset(
            c + 1 for c, about in sheet.colinfo_map.items() if about.hidden
        ),
        merges=tuple(
            (top + 1, left + 1, bottom, right)
            for top, bottom, left, right in sheet.merged_cells
        ),
        visible=sheet.visibility == 0,
        number_formats=lambda cells: _number_formats(book, sheet, cells),
        marked=marked,
        comments=frozenset((r + 1, c + 1) for r, c in sheet.cell_note_map),
        epoch_1904=book.datemode == 1,
    )


def _reader(book: xlrd.Book) -> Callable[[int, object], object]:
    """Return what turns a cell's type and value into our value."""

    def read(kind: int, value: object) -> object:
        match kind:
            case xlrd.XL_CELL_TEXT:
                return value
            case xlrd.XL_CELL_NUMBER:
                return value
            case xlrd.XL_CELL_DATE:
                return _moment(value, book.datemode)
            case xlrd.XL_CELL_BOOLEAN:
                return bool(value)
            case xlrd.XL_CELL_ERROR:
                return ErrorCell(xlrd.error_text_from_code.get(value, "#N/A"))
            case _:
                return ""

    return read


def _moment(value: object, datemode: int) -> object:
    """Return a date, a time or both; the number itself where it is no day."""
    try:
        moment = xlrd.xldate_as_datetime(value, datemode)
    except (ValueError, OverflowError):
        return value
    if isinstance(value, float) and 0 <= value < 1:
        return moment.time()
    if moment.time() == dt.time():
        return moment.date() if moment.date() > _NO_DAY else value
    return moment


def _number_formats(
    book: xlrd.Book, sheet: xlrd.sheet.Sheet, cells: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], str]:
    """Return the number formats of some cells."""
    if not book.formatting_info:
        return {}
    found = {}
    for row, column in cells:
        form = book.xf_list[sheet.cell_xf_index(row - 1, column - 1)]
        code = book.format_map[form.format_key].format_str
        found[row, column] = "" if code == "General" else str(code)
    return found


def _marked(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> dict[tuple[int, int], str]:
    """Return the cells in a red font or on a bright ground."""
    if not book.formatting_info:
        return {}
    marks: dict[int, str] = {}
    for index, form in enumerate(book.xf_list):
        font = (
            book.font_list[form.font_index]
            if form.font_index < len(book.font_list)
            else None
        )
        ground = form.background
        if font is not None and book.colour_map.get(font.colour_index) in _RED:
            marks[index] = "font"
        elif (
            ground.fill_pattern == _SOLID
            and book.colour_map.get(ground.pattern_colour_index) in _BRIGHT
        ):
            marks[index] = "fill"
    if not marks:
        return {}
    return {
        (r + 1, c + 1): marks[index]
        for r in range(sheet.nrows)
        for c in range(sheet.row_len(r))
        if (index := sheet.cell_xf_index(r, c)) in marks
    }
