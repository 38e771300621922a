"""Add a sheet to a workbook that is open."""

import contextlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

import xlwings as xw

from volkit.excel.areas import Place, addresses
from volkit.excel.cell_values import GENERAL, format_for, given
from volkit.excel.kept_texts import last_visible, refuse_structure, remove
from volkit.excel.live import Look, NewSheet, Written
from volkit.model.finding import Severity
from volkit.patch.listing import COLOURS

_LONGEST_IN_FORMULA = 255
_BLUE, _GREY = 0xC16305, 0xD9D9D9
_TOP = -4160
_LANDSCAPE, _A4 = 2, 9
_FILLS: Mapping[Look, str] = {
    "error": COLOURS[Severity.ERROR],
    "warning": COLOURS[Severity.WARNING],
    "info": COLOURS[Severity.INFO],
    "header": f"{_GREY:06X}",
}


def rgb(colour: str) -> tuple[int, int, int]:
    """Return a colour such as FFC7CE as three numbers."""
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue


def put_sheet(book: xw.Book, new: NewSheet, ours: Iterable[str]) -> str:
    """Add a sheet, in place of one of `ours` that has its name; return the name.

    Raises:
        SurroundingsError: the workbook's structure is protected.

    """
    refuse_structure(book)
    known = set(ours)
    old = next(
        (s for s in book.sheets if s.name in known and s.name.rstrip("+") == new.name),
        None,
    )
    taken = {s.name.lower() for s in book.sheets if old is None or s.name != old.name}
    name = new.name
    while name.lower() in taken:
        name += "+"
    if old is not None:
        sheet = book.sheets.add(before=old)
        remove(old)
    elif new.first:
        sheet = book.sheets.add(before=book.sheets[0])
    else:
        sheet = book.sheets.add(after=last_visible(book))
    sheet.name = name
    _fill(sheet, new)
    return name


def _fill(sheet: xw.Sheet, new: NewSheet) -> None:
    """Write the cells of a new sheet and give them their looks."""
    width = max((len(row) for row in new.rows), default=0)
    if width:
        looks: dict[Look, list[Place]] = defaultdict(list)
        formats: dict[str, list[Place]] = defaultdict(list)
        for number, row in enumerate(new.rows, 1):
            for column, written in enumerate(row, 1):
                looks[written.look].append((number, column))
                formats[_format(written)].append((number, column))
        _give_formats(sheet, formats)
        whole = sheet.range((1, 1), (len(new.rows), width))
        whole.value = [
            [_content(w) for w in row] + [None] * (width - len(row)) for row in new.rows
        ]
        whole.wrap_text = True
        whole.api.VerticalAlignment = _TOP
        for look, places in looks.items():
            _give_look(sheet, look, places)
    for column, units in enumerate(new.widths, 1):
        sheet.range((1, column)).column_width = units
    if width:
        sheet.autofit("rows")
        _set_up_print(sheet, new)
    if new.frozen_rows:
        _freeze(sheet, new.frozen_rows)


def _format(written: Written) -> str:
    """Return the number format of a new cell; texts keep the general one."""
    plain = isinstance(written.value, str)
    return GENERAL if plain else format_for(written.value, GENERAL)


def _give_formats(sheet: xw.Sheet, formats: Mapping[str, Iterable[Place]]) -> None:
    """Give cells their number formats, several areas in each call."""
    for code, places in formats.items():
        for some in addresses(places) if code != GENERAL else ():
            sheet.range(some).number_format = code


def _content(written: Written) -> object:
    """Return what to write into a cell: its value, or a formula that is a link."""
    if written.link is None:
        return given(written.value, _format(written))
    sheet, cell = written.link
    quoted = sheet.replace("'", "''")
    place = f"#'{quoted}'!{cell}".replace('"', '""')
    said = str(written.value)[: _LONGEST_IN_FORMULA // 2].replace('"', '""')
    return f'=HYPERLINK("{place}","{said}")'


def _give_look(sheet: xw.Sheet, look: Look, places: Iterable[Place]) -> None:
    """Give cells one look, several areas in each call."""
    if look in {"", "advice"}:
        return
    for some in addresses(places):
        cells = sheet.range(some)
        if look in _FILLS:
            cells.color = rgb(_FILLS[look])
        if look in {"header", "title"}:
            cells.api.Font.Bold = True
        if look == "title":
            cells.api.Font.Size = 14
        if look in {"title", "remark"}:
            cells.wrap_text = False
        if look == "link":
            cells.api.Font.Color = _BLUE
            cells.api.Font.Underline = 2


def _set_up_print(sheet: xw.Sheet, new: NewSheet) -> None:
    """Let the sheet print on A4 across, as wide as the page, its head on each."""
    # Without a printer Excel refuses all of this; the sheet is no worse for it.
    with contextlib.suppress(Exception):
        page = sheet.api.PageSetup
        page.Orientation = _LANDSCAPE
        page.PaperSize = _A4
        page.Zoom = False
        page.FitToPagesWide = 1
        page.FitToPagesTall = False
        if new.frozen_rows:
            page.PrintTitleRows = f"${new.frozen_rows}:${new.frozen_rows}"


def _freeze(sheet: xw.Sheet, rows: int) -> None:
    """Keep the first rows in sight; that belongs to the window, not to the sheet."""
    sheet.api.Activate()
    window = sheet.book.app.api.ActiveWindow
    window.FreezePanes = False
    window.SplitColumn = 0
    window.SplitRow = rows
    window.FreezePanes = True
