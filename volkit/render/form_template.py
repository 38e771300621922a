"""A form's template: an Excel workbook whose first sheet is the page.

A cell that holds `{{name}}` is filled with that value; the words around it stay, as in
`编号：{{form_no}}`. A placeholder is written with a value's key or its caption:
`{{承诺人}}` is `{{name}}`. `{{items.text}}` is filled with the first item in the first
cell that asks for it, with the second in the next, and so on, row by row: to have more
items on a page, copy a row, or put several side by side as cards stand on a sheet.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

from volkit.i18n import N_
from volkit.model.errors import RefusedError, UsageError
from volkit.opc.archive import Archive
from volkit.opc.parts import Workbook, workbook
from volkit.opc.xml import (
    Element,
    elements,
    masked,
    prefix_of,
    readable,
    text_of,
    unescaped,
)
from volkit.render.form_styles import Look, StyleSheet
from volkit.render.form_values import FormShape

_PLACEHOLDER = re.compile(r"[{\uff5b]{2}\s*([^{}\uff5b\uff5d]*?)\s*[}\uff5d]{2}")
_PHONETIC = re.compile(rb"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")
_MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class Slot:
    """One cell that asks for values.

    `pieces` are the cell's words and keys in turn: even ones are words, odd ones keys.
    `group` and `place` say which repeated row it belongs to, "" and 0 for none.
    `start` and `end` are the cell's place in the sheet's bytes.
    """

    cell: str
    pieces: tuple[str, ...]
    style: int
    look: Look
    start: int
    end: int
    group: str = ""
    place: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the values the cell asks for."""
        return self.pieces[1::2]

    def text(self, values: Mapping[str, str]) -> str:
        """Return what the cell says, its placeholders filled in."""
        pieces = self.pieces
        if len(pieces) == 3 and not pieces[0] and not pieces[2]:  # noqa: PLR2004  a key and no words
            return values.get(pieces[1], "")
        return "".join(
            values.get(piece, "") if odd else piece
            for piece, odd in zip(pieces, _odd(len(pieces)), strict=True)
        )


def _odd(count: int) -> Iterator[bool]:
    """Give False and True in turn."""
    return (bool(n % 2) for n in range(count))


class Template:
    """A template as read; raises UsageError where it does not suit its form."""

    def __init__(self, path: Path, shape: FormShape) -> None:
        self.path = path
        self.shape = shape
        try:
            if path.stat().st_size > _MOST_BYTES:
                raise UsageError(N_("The template {path} is too large."), path=path)
            self.archive = Archive(path)
            self.book: Workbook = workbook(self.archive)
            self.sheet_name, self.part = next(iter(self.book.sheets.items()))
            self.content = readable(self.archive.read(self.part), self.part)
        except OSError as error:
            raise UsageError(
                N_("The template {path} cannot be read: {reason}"),
                path=path,
                reason=error.strerror or "?",
            ) from error
        except (RefusedError, StopIteration, ValueError) as error:
            raise UsageError(
                N_("The template {path} is not a sound .xlsx workbook."), path=path
            ) from error
        self.prefix = prefix_of(masked(self.content), b"worksheet")
        self.slots = self._slots()
        _check(self.slots, shape, path)

    @cached_property
    def sha256(self) -> str:
        """Return the digest of the template's bytes."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    @cached_property
    def styles_part(self) -> str:
        """Return the part that holds the cell formats."""
        part = self.book.part_of_kind("styles")
        if part is None:
            raise UsageError(
                N_("The template {path} has no cell formats."), path=self.path
            )
        return part

    def styles(self) -> StyleSheet:
        """Return the cell formats, fresh, so that formats can be added."""
        return StyleSheet(self.archive.read(self.styles_part))

    def alone(self) -> dict[str, bytes]:
        """Return the parts in which every sheet but the first is hidden."""
        part = self.book.part
        content = readable(self.archive.read(part), part)
        scan = masked(content)
        sheets = list(elements(scan, prefix_of(scan, b"workbook"), b"sheet"))
        for sheet in reversed(sheets[1:]):
            tag = re.sub(rb"""\sstate\s*=\s*("[^"]*"|\'[^\']*\')""", b"", sheet.raw)
            tag = re.sub(rb"(?=\s*/?>$)", b' state="hidden"', tag, count=1)
            content = content[: sheet.start] + tag + content[sheet.tag_end :]
        return {part: content} if len(sheets) > 1 else {}

    def rows_of(self, group: str) -> int:
        """Return how many repeated rows a page holds."""
        return 1 + max((s.place for s in self.slots if s.group == group), default=-1)

    def _strings(self) -> list[str]:
        """Return the workbook's shared strings."""
        part = self.book.part_of_kind("sharedStrings")
        if part is None or part not in self.archive.members:
            return []
        content = _PHONETIC.sub(b"", masked(self.archive.read(part)))
        prefix = prefix_of(content, b"sst")
        return [_words(content, prefix, e) for e in elements(content, prefix, b"si")]

    def _slots(self) -> tuple[Slot, ...]:
        """Return the cells that ask for values, in the order of the sheet."""
        scan, styles, strings = masked(self.content), self.styles(), self._strings()
        spelt = _spellings(self.shape)
        slots: list[Slot] = []
        asked: Counter[str] = Counter()
        for element in elements(scan, self.prefix, b"c"):
            text = self._text(scan, element, strings)
            if not _PLACEHOLDER.search(text):
                continue
            said = element.attributes
            cell, style = said.get("r", "").upper(), int(said.get("s", "0"))
            pieces = _pieces(text, spelt, cell, self.path)
            group = next((k.split(".")[0] for k in pieces[1::2] if "." in k), "")
            repeated = {k for k in pieces[1::2] if "." in k}
            place = max((asked[key] for key in repeated), default=0)
            asked.update(repeated)
            slots.append(
                Slot(
                    cell,
                    pieces,
                    style,
                    styles.look(style),
                    element.start,
                    element.end,
                    group,
                    place,
                )
            )
        return tuple(slots)

    def _text(self, scan: bytes, cell: Element, strings: Sequence[str]) -> str:
        """Return the text of a cell, "" for numbers and empty cells."""
        kind = cell.attributes.get("t", "n")
        if kind == "inlineStr":
            return _words(scan, self.prefix, cell)
        if kind not in {"s", "str"}:
            return ""
        value = next(elements(scan, self.prefix, b"v", cell.tag_end, cell.end), None)
        said = "" if value is None else text_of(scan[value.tag_end : value.end])
        if kind == "str":
            return said
        return strings[int(said)] if said.isdigit() and int(said) < len(strings) else ""

    def filled(self, cells: Mapping[str, tuple[str, int]]) -> bytes:
        """Return the sheet with a text and a format in each of the slots' cells."""
        parts, place = [], 0
        for slot in self.slots:
            parts.append(self.content[place : slot.start])
            text, style = cells.get(slot.cell, ("", slot.style))
            parts.append(self.cell(slot.cell, text, style))
            place = slot.end
        parts.append(self.content[place:])
        return b"".join(parts)

    def cell(self, address: str, text: str, style: int) -> bytes:
        """Return one cell that holds a text, always as text."""
        head = self.prefix.decode()
        if not text:
            return f'<{head}c r="{address}" s="{style}"/>'.encode()
        return (
            f'<{head}c r="{address}" s="{style}" t="inlineStr"><{head}is>'
            f'<{head}t xml:space="preserve">{cell_text(text)}</{head}t>'
            f"</{head}is></{head}c>"
        ).encode()


def cell_text(text: str) -> str:
    """Return a text as a cell's XML can hold it."""
    clean = _LOOKS_ESCAPED.sub("_x005F_", _UNWRITABLE.sub("", text))
    return escape(clean, quote=False)


def _words(content: bytes, prefix: bytes, whole: Element) -> str:
    """Return the text of a string element, its runs put together."""
    runs = elements(content, prefix, b"t", whole.tag_end, whole.end)
    return unescaped("".join(text_of(content[t.tag_end : t.end]) for t in runs))


def _spellings(shape: FormShape) -> dict[str, str]:
    """Return the key of every placeholder by each of its spellings."""
    return {
        spelling.casefold(): key
        for key, label in shape.captions.items()
        for spelling in (key, *label)
    }


def _pieces(
    text: str, spelt: Mapping[str, str], cell: str, path: Path
) -> tuple[str, ...]:
    """Return a cell's words and keys in turn."""
    pieces = _PLACEHOLDER.split(text)
    for place in range(1, len(pieces), 2):
        key = spelt.get(pieces[place].casefold())
        if key is None:
            raise UsageError(
                N_(
                    "Cell {cell} of the template {path} asks for {placeholder}, "
                    "and this form has no such value."
                ),
                cell=cell,
                path=path,
                placeholder="{{" + pieces[place] + "}}",
            )
        pieces[place] = key
    return tuple(pieces)


def _check(slots: Sequence[Slot], shape: FormShape, path: Path) -> None:
    """Raise a UsageError that names the values the template has no place for."""
    asked = {key for slot in slots for key in slot.keys}
    missing = [key for key in shape.needed if key not in asked]
    for group in shape.groups:
        columns = [f"{group.key}.{column}" for column in group.columns]
        rows: dict[int, set[str]] = {}
        for slot in slots:
            if slot.group == group.key:
                rows.setdefault(slot.place, set()).update(slot.keys)
        missing += [c for c in columns if any(c not in row for row in rows.values())]
        missing += [] if rows else columns
    if missing:
        raise UsageError(
            N_("The template {path} has no place for {placeholders}."),
            path=path,
            placeholders="、".join("{{" + key + "}}" for key in missing),
        )
