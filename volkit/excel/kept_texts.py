"""Texts that volkit keeps inside a workbook, on a sheet that nobody sees."""

import base64
import json
import zlib

import xlwings as xw

from volkit.excel.read_sheet import block
from volkit.i18n import N_
from volkit.model.errors import SurroundingsError
from volkit.model.marks import INSIDE

KEPT = f"{INSIDE}_kept"
"""The very hidden sheet; it comes with the first text and goes with the last."""
_CHUNK = 8_000
_VERY_HIDDEN, _VISIBLE = 2, -1
_LETTER = "z"
"""A cell that begins with a letter is text to Excel, whatever follows."""


def kept_texts(book: xw.Book) -> dict[str, str]:
    """Return all texts by their keys; what cannot be made out is left out."""
    sheet = _sheet(book)
    if sheet is None:
        return {}
    packed: dict[str, str] = {}
    for row in block(sheet.used_range.raw_value):
        if len(row) > 1 and isinstance(row[0], str) and isinstance(row[1], str):
            packed[row[0]] = packed.get(row[0], "") + row[1].removeprefix(_LETTER)
    return {
        key: text for key, one in packed.items() if (text := _unpacked(one)) is not None
    }


def keep_texts(book: xw.Book, texts: dict[str, str]) -> None:
    """Keep these texts and no others.

    Raises:
        SurroundingsError: the workbook's structure is protected.

    """
    sheet = _sheet(book)
    if not texts:
        if sheet is not None:
            remove(sheet)
        return
    if sheet is None:
        sheet = _new_sheet(book)
    rows = [
        [key, _LETTER + chunk]
        for key, text in sorted(texts.items())
        for chunk in _chunks(_packed(text))
    ]
    sheet.clear()
    sheet.range((1, 1), (len(rows), 2)).value = rows


def remove(sheet: xw.Sheet) -> None:
    """Delete a sheet; Excel deletes none that is very hidden."""
    sheet.api.Visible = _VISIBLE
    sheet.delete()


def refuse_structure(book: xw.Book) -> None:
    """Raise a SurroundingsError if no sheet can be added to a workbook."""
    if book.api.ProtectStructure:
        raise SurroundingsError(
            N_(
                "The workbook's structure is protected, so volkit cannot add its "
                "sheets. Take the protection off (Review, Protect Workbook), then "
                "press the button again."
            )
        )


def last_visible(book: xw.Book) -> xw.Sheet:
    """Return the last sheet that can be seen; Excel moves no hidden ones about."""
    return [s for s in book.sheets if int(s.api.Visible) == _VISIBLE][-1]


def _sheet(book: xw.Book) -> xw.Sheet | None:
    """Return the sheet that holds the texts, if there is one."""
    return next((sheet for sheet in book.sheets if sheet.name == KEPT), None)


def _new_sheet(book: xw.Book) -> xw.Sheet:
    """Add the sheet that holds the texts, behind all others."""
    refuse_structure(book)
    sheet = book.sheets.add(KEPT, after=last_visible(book))
    sheet.api.Visible = _VERY_HIDDEN
    return sheet


def _packed(text: str) -> str:
    """Return a text as letters that no program changes."""
    return base64.b64encode(zlib.compress(json.dumps(text).encode())).decode()


def _unpacked(packed: str) -> str | None:
    """Return the text again, None if somebody has changed the letters."""
    try:
        found = json.loads(zlib.decompress(base64.b64decode(packed)))
    except (ValueError, zlib.error):
        return None
    return found if isinstance(found, str) else None


def _chunks(text: str) -> list[str]:
    """Return a text cut into what a cell holds."""
    return [text[n : n + _CHUNK] for n in range(0, len(text), _CHUNK)]
