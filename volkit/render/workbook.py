"""The blank street workbook: sheets as Excel Tables with their lists and checks."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render import workbook_style as style
from volkit.render.workbook_checks import NativeCheck, add_checks
from volkit.render.workbook_home import add_home
from volkit.render.workbook_layout import (
    FIRST_ROW,
    HEADER_ROW,
    Place,
    places,
    tabs,
)
from volkit.render.workbook_lists import add_codes, add_reference_names
from volkit.render.workbook_paper import key_columns, set_up_paper
from volkit.sheets.base import Column

Rows = Mapping[str, Sequence[Mapping[str, object]]]
"""Rows to fill in beforehand: by sheet, values by column key."""

_TITLE = N_("{sheet} ({division}, {year})")
_ADVICE = N_("Dark headers must be filled in; grey ones are worked out by volkit.")
_ROW_HEIGHT, _LINE = 20, 15


def street_workbook(  # noqa: PLR0913  what may stand on it
    *,
    locale: Locale,
    division: str = "",
    year: int | None = None,
    natives: Sequence[NativeCheck] = (),
    rows: Rows | None = None,
    with_buttons: bool = False,
) -> Workbook:
    """Return the workbook of one street and year, its tables filled as far as known.

    Without a division it is anybody's; `with_buttons` if it is to hold the macros.
    """
    given = rows or {}
    placed = places(locale, {key: len(found) for key, found in given.items()})
    book = Workbook()
    book.remove(book.worksheets[0])
    style.set_ruler(book)
    for tab, here in tabs(placed.values()).items():
        ws = book.create_sheet(tab)
        _dress(ws, here)
        for place in here:
            title = place.sheet.label.of(locale)
            if division:
                known = {"sheet": title, "division": division, "year": year}
                title = translate(_TITLE, locale, **known)
            _above(ws, place, title, locale)
            _table(ws, place, given.get(place.sheet.key, ()), locale)
            add_checks(ws, place, placed, natives, locale)
    add_codes(book, placed, locale)
    add_reference_names(book, placed)
    add_home(
        book,
        placed,
        division=division,
        year=year,
        locale=locale,
        with_buttons=with_buttons,
    )
    book.active = 0
    book.calculation.fullCalcOnLoad = True
    return book


def _dress(ws: Worksheet, here: Sequence[Place]) -> None:
    """Set a tab's colour, frozen header and printing."""
    ws.sheet_properties.tabColor = style.tab_colour(here[0].sheet.in_book.place)
    ws.sheet_view.showGridLines = False
    ws.sheet_view.zoomScale = 90
    ws.row_dimensions[1].height = 30
    ws.row_dimensions[HEADER_ROW].height = 34
    ws.sheet_format.customHeight = True
    ws.sheet_format.defaultRowHeight = _ROW_HEIGHT
    ws.freeze_panes = f"{_frozen(here)}{FIRST_ROW}"
    set_up_paper(ws, here)


def _frozen(here: Sequence[Place]) -> str:
    """Return the first column that scrolls: the one behind the name, if any."""
    if len(here) > 1:
        return "A"
    return get_column_letter(key_columns(here[0]) + 1)


def _above(ws: Worksheet, place: Place, title: str, locale: Locale) -> None:
    """Write a table's title and the advice under it."""
    head = ws.cell(1, place.first_column, title)
    head.font, head.alignment = style.TABLE_TITLE, style.LEFT
    advice = ws.cell(HEADER_ROW - 1, place.first_column, translate(_ADVICE, locale))
    advice.font = style.ADVICE


def _table(
    ws: Worksheet,
    place: Place,
    rows: Sequence[Mapping[str, object]],
    locale: Locale,
) -> None:
    """Write one sheet's header and rows, and make them an Excel Table."""
    for number, (key, column) in enumerate(place.columns.items(), place.first_column):
        look = ws.column_dimensions[get_column_letter(number)]
        look.width = style.width(column, locale)
        look.number_format = style.number_format(column)
        look.font = style.BODY
        look.alignment = style.alignment(column)
        _head(ws, number, column, locale)
        values = [row.get(key) for row in rows]
        _cells(ws, number, column, place.table_end, values)
    _heighten(ws, place, rows, locale)
    _gap(ws, place)
    ref = (
        f"{get_column_letter(place.first_column)}{HEADER_ROW}:"
        f"{get_column_letter(place.last_column)}{place.table_end}"
    )
    table = Table(displayName=f"tbl_{place.sheet.key}", ref=ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    ws.add_table(table)


def _head(ws: Worksheet, number: int, column: Column, locale: Locale) -> None:
    """Write a column's caption, dark where it must be filled in."""
    head = ws.cell(HEADER_ROW, number, column.label.of(locale))
    head.border, head.alignment, head.number_format = style.BOX, style.MIDDLE, "@"
    if column.calculated:
        head.font, head.fill = style.HEADER_OPTIONAL, style.CALCULATED_FILL
    elif column.required:
        head.font, head.fill = style.HEADER, style.REQUIRED_FILL
    else:
        head.font, head.fill = style.HEADER_OPTIONAL, style.OPTIONAL_FILL


def _cells(
    ws: Worksheet, number: int, column: Column, last: int, values: Sequence[object]
) -> None:
    """Write a column's values and dress its rows down to the end of the table."""
    for row in range(FIRST_ROW, last + 1):
        cell = ws.cell(row, number)
        if row - FIRST_ROW < len(values):
            value = values[row - FIRST_ROW]
            cell.value = value  # type: ignore[assignment]  # what a frame holds
            if isinstance(value, str):
                cell.data_type = "s"
        cell.number_format, cell.font = style.number_format(column), style.BODY
        cell.border, cell.alignment = style.BOX, style.alignment(column)


def _heighten(
    ws: Worksheet,
    place: Place,
    rows: Sequence[Mapping[str, object]],
    locale: Locale,
) -> None:
    """Make rows higher in which a long text takes several lines."""
    long = {k: c for k, c in place.columns.items() if style.is_wrapped(c)}
    for number, row in enumerate(rows, FIRST_ROW):
        texts = ((row.get(key), column) for key, column in long.items())
        count = max(
            (style.lines(t, c, locale) for t, c in texts if isinstance(t, str)),
            default=1,
        )
        look = ws.row_dimensions[number]
        if count > 1:
            look.height = max(look.height or 0, _ROW_HEIGHT + _LINE * (count - 1))


def _gap(ws: Worksheet, place: Place) -> None:
    """Keep the column to the right of a table narrow."""
    ws.column_dimensions[get_column_letter(place.last_column + 1)].width = 2
