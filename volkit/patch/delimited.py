"""Edits in the text of a CSV file: encoding, line ends and quoting stay as they are."""

import codecs
import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence

from volkit.model.address import place_of
from volkit.patch.values import number_text, time_text
from volkit.patch.workbook import CellEdit, Outcome

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def edit_text(
    content: bytes, edits: Sequence[CellEdit], *, encoding: str, delimiter: str
) -> tuple[bytes, list[tuple[CellEdit, Outcome]]]:
    """Return a CSV file's bytes with some fields replaced, and each edit's outcome.

    Only the bytes of the edited fields change. Rows count records, as a spreadsheet
    shows them. A field that needs quotes gets them; one that had them keeps them.

    Raises:
        UnicodeError: the bytes are not written in that encoding.

    """
    mark = next((m for m in _MARKS if content.startswith(m)), b"")
    codec = _MARKS.get(mark, encoding)
    text = content[len(mark) :].decode(codec)
    if mark + text.encode(codec) != content:
        # Some bytes of Big5 have a twin: writing them anew would change other fields.
        return content, [(edit, Outcome.CHANGED) for edit in edits]
    outcomes: list[tuple[CellEdit, Outcome]] = []
    wanted = {place_of(edit.cell): edit for edit in edits}
    found = _places(text, delimiter, wanted)
    pieces: list[str] = []
    end = 0
    for place, edit in sorted(wanted.items()):
        if place not in found:
            outcomes.append((edit, Outcome.CHANGED))
            continue
        start, stop = found[place]
        if _plain(text[start:stop]) != _shown(edit.old):
            outcomes.append((edit, Outcome.CHANGED))
            continue
        was_quoted = text[start : start + 1] == '"'
        pieces += [text[end:start], _field(_shown(edit.new), delimiter, was_quoted)]
        end = stop
        outcomes.append((edit, Outcome.APPLIED))
    return mark + "".join([*pieces, text[end:]]).encode(codec), outcomes


def _places(
    text: str, delimiter: str, wanted: Mapping[tuple[int, int], CellEdit]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Return where the wanted fields begin and end."""
    return {
        (row, column): (start, stop)
        for row, column, start, stop in fields(text, delimiter)
        if (row, column) in wanted
    }


def fields(text: str, delimiter: str) -> Iterator[tuple[int, int, int, int]]:
    """Give each field's row and column, from 1, and where it begins and ends."""
    row = column = 1
    start = place = 0
    size = len(text)
    quoted = False
    while place < size:
        letter = text[place]
        if quoted:
            if letter == '"':
                if text[place + 1 : place + 2] == '"':
                    place += 1
                else:
                    quoted = False
        elif letter == '"' and place == start:
            quoted = True
        elif letter == delimiter or letter in "\r\n":
            yield row, column, start, place
            if letter == delimiter:
                column += 1
            else:
                place += text[place : place + 2] == "\r\n"
                row, column = row + 1, 1
            start = place + 1
        place += 1
    if start < size or column > 1:
        yield row, column, start, size


def _plain(field: str) -> str:
    """Return what a field says, without its quotes."""
    if not field.startswith('"'):
        return field
    return next(csv.reader(io.StringIO(field, newline="")), [""])[0]


def _shown(value: object) -> str:  # noqa: PLR0911  one per kind of value
    """Return a value as a CSV file says it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case int() | float():
            return number_text(value).decode()
        case dt.datetime():
            return value.isoformat(" ")
        case dt.date():
            return value.isoformat()
        case dt.time():
            return time_text(value)
        case _:
            return str(value)


def _field(value: str, delimiter: str, was_quoted: bool) -> str:  # noqa: FBT001  private
    """Return a value as a field, in quotes where it had or needs them."""
    if was_quoted or any(c in value for c in (delimiter, '"', "\r", "\n")):
        return '"' + value.replace('"', '""') + '"'
    return value
