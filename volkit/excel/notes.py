"""Notes on cells: ours are put on, found again by their number, and taken off."""

import contextlib
import re
from collections.abc import Iterator
from typing import Any

import xlwings as xw

from volkit.excel.areas import Place
from volkit.excel.read_sheet import NOTE_PREFIX

_WIDTH, _LINE, _LETTERS_IN_LINE = 230, 14, 20
_MOST_LINES = 18
_NUMBER = re.compile(rf"(?:^|\n){re.escape(NOTE_PREFIX)}(\d+)\n")


def our_text(number: int, text: str) -> str:
    """Return what stands in a note of ours."""
    return f"{NOTE_PREFIX}{number}\n{text}"


def numbered(sheet: xw.Sheet) -> Iterator[tuple[int, Place, Any, str]]:
    """Give the number, the cell, itself and the words of each note that holds ours."""
    for note in sheet.notes:
        text = note.text
        found = _NUMBER.search(text)
        if found:
            place = note.location
            yield int(found[1]), (place.row, place.column), note.api, text


def rest_of(text: str, number: int, ours: str) -> str | None:
    """Return what a person wrote into a note beside our words, None for nothing."""
    start = text.find(f"{NOTE_PREFIX}{number}\n")
    whole = our_text(number, ours)
    end = start + len(whole) if ours and text.startswith(whole, start) else len(text)
    head, tail = text[: max(start - 1, 0)], text[end:]
    return f"{head}{tail}" if (head + tail).strip() else None


def theirs(sheet: xw.Sheet) -> dict[Place, str]:
    """Return the notes of a sheet that a person has written."""
    return {
        (note.location.row, note.location.column): note.text
        for note in sheet.notes
        if not _NUMBER.search(note.text)
    }


def put_note(sheet: xw.Sheet, place: Place, text: str, before: str | None) -> bool:
    """Put a note on a cell, below a person's own words; tell whether it could be."""
    cell = sheet.range(place).api
    try:
        if before is None:
            note = cell.AddComment(text)
        else:
            note = cell.Comment
            note.Text(f"\n{text}", _units(before) + 1, False)  # noqa: FBT003  Excel's own order
    except Exception:  # noqa: BLE001  a cell with a newer kind of comment takes no note
        return False
    with contextlib.suppress(Exception):
        shape = note.Shape
        shape.Width = _WIDTH
        shape.Height = _LINE * (
            _lines(text if before is None else f"{before}\n{text}") + 1
        )
    return True


def take_off(note: Any, left: str | None) -> None:
    """Leave in a note what is not ours; a note of only ours goes."""
    if left is None:
        note.Delete()
        return
    text = note.Text()
    if text.startswith(left):
        with contextlib.suppress(Exception):
            # Taken out letter by letter, the rest keeps its bold names and colours.
            start = _units(left)
            letters = note.Shape.TextFrame.Characters(start + 1, _units(text) - start)
            letters.Delete()
    if note.Text() != left:
        note.Text(left)


def _units(text: str) -> int:
    """Return a text's length as Excel counts it: rare characters are two."""
    return len(text.encode("utf-16-le")) // 2


def _lines(text: str) -> int:
    """Return about how many lines a text takes in a note."""
    lines = sum(1 + len(line) // _LETTERS_IN_LINE for line in text.split("\n"))
    return min(lines, _MOST_LINES)
