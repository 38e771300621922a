"""A document that is open in LibreOffice: what a button needs to see, and its changes.

Runs under LibreOffice's own Python, over UNO; rows and columns count from 1 as Excel's.
"""

import re
from typing import Any

import uno

_FILLED = 1 | 2 | 4 | 16
"""Numbers, days, texts and formulas (com.sun.star.sheet.CellFlags)."""
_NO_FILL = -1
_LINK = re.compile(r'(=HYPERLINK\("(?:[^"]|"")*"),(".*"\))', re.DOTALL)
_UNITS_PER_WIDTH = 210
"""About as wide as a digit, in hundredths of a millimetre."""


def seen(book: Any) -> dict[str, Any]:
    """Return the sheets with all that they hold, and where the person stands."""
    at = book.CurrentController
    cell = book.CurrentSelection.RangeAddress
    return {
        "name": book.Title,
        "sheets": [_sheet(book, sheet) for sheet in book.Sheets],
        "active": at.ActiveSheet.Name,
        "selected": [
            cell.StartRow + 1,
            cell.StartColumn + 1,
            cell.EndRow + 1,
            cell.EndColumn + 1,
        ],
    }


def _sheet(book: Any, sheet: Any) -> dict[str, Any]:
    """Return what a sheet holds."""
    number = sheet.RangeAddress.Sheet
    return {
        "name": sheet.Name,
        "visible": sheet.IsVisible,
        "protected": sheet.isProtected(),
        "cells": list(_cells(book, sheet)),
        "notes": [
            [n.Position.Row + 1, n.Position.Column + 1, n.String]
            for n in sheet.Annotations
        ],
        "tables": [
            [t.Name, *_box(t.DataArea), t.TotalsRow]
            for t in book.DatabaseRanges
            if t.DataArea.Sheet == number
        ],
    }


def _box(area: Any) -> list[int]:
    """Return a UNO address as first and last row and column."""
    return [
        area.StartRow + 1,
        area.StartColumn + 1,
        area.EndRow + 1,
        area.EndColumn + 1,
    ]


def _cells(book: Any, sheet: Any) -> Any:
    """Give row, column, value, formula, number format and fill of each cell in use."""
    formats: dict[int, str] = {}
    for area in sheet.queryContentCells(_FILLED):
        top, left = area.RangeAddress.StartRow, area.RangeAddress.StartColumn
        values, formulas = area.DataArray, area.FormulaArray
        for down, row in enumerate(values):
            for across, value in enumerate(row):
                cell = area.getCellByPosition(across, down)
                key = cell.NumberFormat
                if key not in formats:
                    formats[key] = book.NumberFormats.getByKey(key).FormatString
                formula = formulas[down][across]
                yield [
                    top + down + 1,
                    left + across + 1,
                    {"error": cell.String} if cell.getError() else value,
                    formula if cell.Type.value == "FORMULA" else None,
                    formats[key],
                    cell.CellBackColor,
                ]


def changed(book: Any, changes: dict[str, Any]) -> None:
    """Put a button's changes into the document."""
    for name in changes["removed"]:
        book.Sheets.removeByName(name)
    for name, place in changes["added"]:
        book.Sheets.insertNewByName(name, place)
    for name, cells in changes["cells"].items():
        for cell in cells:
            _put(book, book.Sheets.getByName(name), cell)
    for name, widths in changes["widths"].items():
        columns = book.Sheets.getByName(name).Columns
        for column, width in widths:
            columns.getByIndex(column - 1).Width = int(width * _UNITS_PER_WIDTH)
    for name, visible in changes["visible"].items():
        book.Sheets.getByName(name).IsVisible = visible
    sheet = book.Sheets.getByName(changes["active"])
    row, column = changes["selected"][:2]
    book.CurrentController.setActiveSheet(sheet)
    book.CurrentController.select(sheet.getCellByPosition(column - 1, row - 1))


def _put(book: Any, sheet: Any, change: dict[str, Any]) -> None:
    """Give one cell what was changed of it."""
    row, column = change["at"]
    cell = sheet.getCellByPosition(column - 1, row - 1)
    if "format" in change:
        cell.NumberFormat = _format(book.NumberFormats, change["format"])
    if "value" in change:
        _put_value(cell, change["value"])
    if "fill" in change:
        cell.CellBackColor = _NO_FILL if change["fill"] is None else change["fill"]
    if change.get("bold"):
        cell.CharWeight = 150
    if change.get("wrap"):
        cell.IsTextWrapped = True
    if "note" in change:
        _put_note(sheet, cell, change["note"])


def _format(formats: Any, code: str) -> int:
    """Return LibreOffice's number of a number format."""
    english = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
    found = formats.queryKey(code, english, False)  # noqa: FBT003  UNO's own order
    return int(found if found >= 0 else formats.addNew(code, english))


def _put_value(cell: Any, value: Any) -> None:
    """Give a cell a number, a text, a formula, or nothing."""
    if isinstance(value, dict):
        # UNO has a grammar of its own, in which arguments stand between semicolons.
        cell.setFormula(_LINK.sub(r"\1;\2", value["formula"]))
    elif isinstance(value, str) or value is None:
        cell.String = value or ""
    else:
        cell.Value = float(value)


def _put_note(sheet: Any, cell: Any, text: str | None) -> None:
    """Give a cell a note in place of the one it has."""
    notes = sheet.Annotations
    place = cell.CellAddress
    for number, note in enumerate(notes):
        if (note.Position.Row, note.Position.Column) == (place.Row, place.Column):
            notes.removeByIndex(number)
            break
    if text is not None:
        notes.insertNew(place, text)
