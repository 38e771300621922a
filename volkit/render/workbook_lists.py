"""The tab of code lists, and the names by which drop-downs find their lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from volkit import codes
from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render import workbook_style as style
from volkit.render.workbook_layout import (
    CODES,
    FIRST_ROW,
    HEADER_ROW,
    NO,
    YES,
    Place,
)
from volkit.sheets.base import Column

YES_NO = "yes_no"
_LAST = 999
"""Behind every sheet."""
_CODE, _CHOICE = N_("Code"), N_("choices")
_ADVICE = N_("The drop-down lists come from here. Do not change the codes.")


@dataclass(frozen=True)
class CodeList:
    """One list: its name, its heading, and codes with captions."""

    name: str
    heading: str
    rows: tuple[tuple[str, str], ...]


def list_name(sheet: str, key: str, column: Column) -> str:
    """Return the name of the list that a column's cells are chosen from, or ""."""
    if column.codes:
        return f"codes_{column.codes}"
    if column.choices:
        return f"choices_{sheet}_{key}"
    return f"codes_{YES_NO}" if column.kind == "bool" else ""


def code_lists(placed: Mapping[str, Place], locale: Locale) -> list[CodeList]:
    """Return every list that a column of the workbook needs, each once."""
    found: dict[str, CodeList] = {}
    for place in placed.values():
        for key, column in place.columns.items():
            name = list_name(place.sheet.key, key, column)
            if name and name not in found:
                heading = column.label.of(locale)
                found[name] = CodeList(name, heading, _rows(column, locale))
    return list(found.values())


def add_codes(book: Workbook, placed: Mapping[str, Place], locale: Locale) -> None:
    """Add the tab of code lists and give each list its name."""
    ws = book.create_sheet(CODES.of(locale))
    ws.sheet_properties.tabColor = style.tab_colour(_LAST)
    ws.sheet_view.showGridLines = False
    ws["A1"] = CODES.of(locale)
    ws["A1"].font = style.TITLE
    ws["A2"] = translate(_ADVICE, locale)
    ws["A2"].font = style.ADVICE
    column = 1
    for listed in code_lists(placed, locale):
        _write(ws, listed, column, locale)
        letter = get_column_letter(column + 1)
        last = FIRST_ROW + len(listed.rows) - 1
        book.defined_names[listed.name] = DefinedName(
            listed.name,
            attr_text=f"{quote_sheetname(ws.title)}!${letter}${FIRST_ROW}:${letter}${last}",
        )
        column += 3
    ws.freeze_panes = f"A{FIRST_ROW}"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 3, 1
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def add_reference_names(book: Workbook, placed: Mapping[str, Place]) -> None:
    """Name the filled part of every column that other sheets refer to."""
    for place in placed.values():
        for column in place.columns.values():
            target = target_of(column, placed)
            if target is None:
                continue
            owner, key = target
            name = reference_name(owner, key)
            if name in book.defined_names:
                continue
            cells = owner.far_range(key)
            first = cells.split(":")[0]
            book.defined_names[name] = DefinedName(
                name, attr_text=f"{first}:INDEX({cells},MAX(1,COUNTA({cells})))"
            )


def target_of(column: Column, placed: Mapping[str, Place]) -> tuple[Place, str] | None:
    """Return the place and key that a column refers to, if the workbook has them."""
    sheet, _, key = column.ref.partition(".")
    place = placed.get(sheet)
    return (place, key) if place and key in place.columns else None


def reference_name(owner: Place, key: str) -> str:
    """Return the name of a list of numbers that another sheet issued."""
    return f"list_{owner.sheet.key}_{key}"


def _rows(column: Column, locale: Locale) -> tuple[tuple[str, str], ...]:
    """Return the codes and captions that a column allows."""
    if column.codes:
        table = codes.table(column.codes)
        return tuple((code, table.caption(code, locale)) for code in table.codes)
    if column.choices:
        return tuple(("", choice) for choice in column.choices)
    return (("1", YES.of(locale)), ("0", NO.of(locale)))


def _write(ws: Worksheet, listed: CodeList, column: int, locale: Locale) -> None:
    """Write one list under its heading."""
    headings = (
        translate(_CODE, locale),
        f"{listed.heading} · {translate(_CHOICE, locale)}",
    )
    for step, text in enumerate(headings):
        cell = ws.cell(HEADER_ROW, column + step, text)
        cell.font, cell.fill = style.HEADER_OPTIONAL, style.OPTIONAL_FILL
        cell.border, cell.alignment = style.BOX, style.MIDDLE
    for row, values in enumerate(listed.rows, FIRST_ROW):
        for step, value in enumerate(values):
            cell = ws.cell(row, column + step, value)
            cell.font, cell.border, cell.number_format = style.BODY, style.BOX, "@"
    captions = (caption for _, caption in listed.rows)
    longest = max(style.text_width(t) for t in (headings[1], *captions))
    ws.column_dimensions[get_column_letter(column)].width = 11
    ws.column_dimensions[get_column_letter(column + 1)].width = longest + 2
    ws.column_dimensions[get_column_letter(column + 2)].width = 2
