"""Put edits into a copy of a workbook: those cells change and nothing else does.

An edit is applied only if the cell still holds the value that was seen, is not given by
a formula and is not hidden behind a merged cell or a table's header. Cells are written
as inline strings, numbers and booleans, so that no other part has to change; only days
may need one more cell format, and formulas elsewhere one more recalculation.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from volkit.model.address import areas_of, place_of
from volkit.opc.archive import Archive
from volkit.opc.parts import Workbook, relations, workbook
from volkit.opc.xml import elements, first, masked, prefix_of, readable, starts
from volkit.patch.calculation import with_full_calculation
from volkit.patch.cells import FoundCell, SheetXml, joined_text
from volkit.patch.insert import insertions, with_changes
from volkit.patch.styles import Styles
from volkit.patch.values import is_same, number_text, safe_text, serial, time_text


class Outcome(StrEnum):
    """What became of an edit."""

    APPLIED = "applied"
    CHANGED = "changed"
    FORMULA = "formula"
    MERGED = "merged"
    HEADER = "header"
    NO_SHEET = "no_sheet"


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell's new value, and the value it must still hold.

    Values are text, a number, a bool, a `date`, `datetime`, `time`, or None for empty.
    """

    sheet: str
    cell: str
    old: object
    new: object


@dataclass
class Patched:
    """What an application did: each edit's outcome, and what the user should know."""

    outcomes: list[tuple[CellEdit, Outcome]] = field(default_factory=list)
    protected: list[str] = field(default_factory=list)
    signed: bool = False


def apply_edits(
    source: Path | bytes, edits: Sequence[CellEdit], out: BinaryIO
) -> Patched:
    """Write a copy of a workbook with edits; say what became of each.

    Without an applicable edit the copy is the same, byte for byte.

    Raises:
        RefusedError: the workbook is damaged, or written in a way that is not edited.

    """
    archive = Archive(source)
    book = workbook(archive)
    patch = _Patch(archive, book)
    by_sheet: dict[str, list[CellEdit]] = defaultdict(list)
    for edit in edits:
        by_sheet[edit.sheet].append(edit)
    for sheet, wanted in by_sheet.items():
        patch.edit_sheet(sheet, wanted)
    patch.finish()
    archive.write(out, patch.parts)
    return patch.result


def _number(said: str) -> float | str:
    """Return the number that a cell holds; what is none, as it stands."""
    try:
        return float(said)
    except ValueError:
        return said


class _SharedStrings:
    """A workbook's shared strings, of which few are looked at."""

    def __init__(self, content: bytes) -> None:
        self._content, self._scan = content, masked(content)
        self._prefix = prefix_of(self._scan, b"sst")
        self._starts = starts(self._scan, self._prefix, b"si")

    def at(self, number: int) -> str | None:
        """Return a string by its number, None if there is none."""
        if not 0 <= number < len(self._starts):
            return None
        begin = self._starts[number]
        one = next(elements(self._scan, self._prefix, b"si", begin), None)
        if one is None or one.is_empty:
            return ""
        return joined_text(self._content[one.tag_end : one.end], self._prefix)


class _Patch:
    """The parts that change, while edits are applied."""

    def __init__(self, archive: Archive, book: Workbook) -> None:
        self.archive = archive
        self.book = book
        self.parts: dict[str, bytes] = {}
        self.result = Patched(
            signed=any("_xmlsignatures" in name for name in archive.members)
        )
        self._styles: Styles | None = None
        self._strings: _SharedStrings | None = None
        self._known_formulas: dict[str, bool] = {}

    def edit_sheet(self, name: str, edits: Iterable[CellEdit]) -> None:
        """Apply the edits of one sheet."""
        part = self.book.sheets.get(name)
        sheet = (
            SheetXml(readable(self.archive.read(part), part))
            if part in self.archive.members
            else None
        )
        if part is None or sheet is None or not sheet.has_data:
            self.result.outcomes += [(e, Outcome.NO_SHEET) for e in edits]
            return
        self._known_formulas[part] = sheet.has_formulas
        wanted = {place_of(edit.cell): edit for edit in edits}
        found = sheet.find(wanted)
        closed = _closed_areas(self.archive, part, sheet)
        changes: list[tuple[int, int, bytes]] = []
        new_cells: list[tuple[int, int]] = []
        for place, edit in sorted(wanted.items()):
            cell = found.get(place)
            outcome = self._outcome(edit, place, cell, closed, sheet)
            self.result.outcomes.append((edit, outcome))
            if outcome is not Outcome.APPLIED:
                continue
            if cell is None or cell.element is None:
                new_cells.append(place)
                continue
            written = self._written(sheet, cell.attributes, edit)
            changes.append((cell.start, cell.element.end, written))
        changes += insertions(
            sheet,
            new_cells,
            lambda place, style: self._written(sheet, {"s": style}, wanted[place]),
        )
        if changes:
            self.parts[part] = with_changes(sheet.content, changes)
            if sheet.is_protected:
                self.result.protected.append(name)

    def finish(self) -> None:
        """Add what the edited cells need elsewhere: formats and a recalculation."""
        if self._styles is not None and self._styles.is_changed:
            part = self.book.part_of_kind("styles")
            if part:
                self.parts[part] = self._styles.written()
        if self.parts and self._has_formulas():
            content = readable(self.archive.read(self.book.part), self.book.part)
            self.parts[self.book.part] = with_full_calculation(content)

    def _has_formulas(self) -> bool:
        """Tell whether any sheet holds a formula."""
        return self.book.part_of_kind("calcChain") is not None or any(
            self._known_formulas.get(part)
            if part in self._known_formulas
            else SheetXml(self.archive.read(part)).has_formulas
            for part in self.book.sheets.values()
            if part in self.archive.members
        )

    def _outcome(
        self,
        edit: CellEdit,
        place: tuple[int, int],
        cell: FoundCell | None,
        closed: Mapping[Outcome, list[tuple[int, int, int, int]]],
        sheet: SheetXml,
    ) -> Outcome:
        """Return whether an edit may be applied, and if not, why."""
        if cell is not None and cell.has_formula:
            return Outcome.FORMULA
        for outcome, areas in closed.items():
            for top, left, bottom, right in areas:
                inside = top <= place[0] <= bottom and left <= place[1] <= right
                anchor = outcome is Outcome.MERGED and place == (top, left)
                if inside and not anchor:
                    return outcome
        held = self._held(sheet, cell) if cell else None
        same = is_same(held, edit.old, is_1904=self.book.is_1904)
        return Outcome.APPLIED if same else Outcome.CHANGED

    def _held(self, sheet: SheetXml, cell: FoundCell) -> object:
        """Return what a cell holds: text, a number, a bool, or None."""
        kind = cell.attributes.get("t", "n")
        if kind == "inlineStr":
            return sheet.text_inside(cell, b"is") or None
        said = sheet.text_inside(cell, b"v")
        if not said and kind != "str":
            return None
        match kind:
            case "s":
                return self._shared_string(int(said)) if said.isdecimal() else said
            case "b":
                return said.strip() in {"1", "true"}
            case "n":
                return _number(said)
            case _:
                return said or None

    def _shared_string(self, number: int) -> str | None:
        """Return one of the workbook's shared strings, None if there is none."""
        if self._strings is None:
            part = self.book.part_of_kind("sharedStrings")
            content = self.archive.read(part) if part in self.archive.members else b""
            self._strings = _SharedStrings(content)
        return self._strings.at(number)

    def _style_of_days(self, style: str, day: dt.date) -> str:
        """Return a cell's format, or one like it that shows a day, or a moment."""
        if self._styles is None:
            part = self.book.part_of_kind("styles")
            if part not in self.archive.members:
                return style
            self._styles = Styles(readable(self.archive.read(part), part))
        number = self._styles.day_like(
            int(style or 0),
            with_time=isinstance(day, dt.datetime) and day.time() != dt.time(),
        )
        return str(number) if number else style

    def _written(
        self, sheet: SheetXml, said: Mapping[str, str], edit: CellEdit
    ) -> bytes:
        """Return the XML of a cell that holds the edit's new value."""
        new, style = edit.new, said.get("s", "")
        if isinstance(new, dt.date):
            style = self._style_of_days(style, new)
            new = serial(new, is_1904=self.book.is_1904)
        if isinstance(new, dt.time):
            # As a number it would need a format; most sheets hold times as text.
            new = time_text(new)
        p = sheet.prefix
        head = b'<%sc r="%s"' % (p, edit.cell.upper().encode())
        head += b' s="%s"' % style.encode() if style else b""
        head += b' ph="%s"' % said["ph"].encode() if "ph" in said else b""
        if new is None or new == "":
            return head + b"/>"
        if isinstance(new, bool):
            return head + b' t="b"><%sv>%d</%sv></%sc>' % (p, new, p, p)
        if isinstance(new, (int, float)):
            return head + b"><%sv>%s</%sv></%sc>" % (p, number_text(new), p, p)
        head += b' t="inlineStr"><%sis><%st xml:space="preserve">' % (p, p)
        return head + safe_text(str(new)) + b"</%st></%sis></%sc>" % (p, p, p)


def _closed_areas(
    archive: Archive, part: str, sheet: SheetXml
) -> dict[Outcome, list[tuple[int, int, int, int]]]:
    """Return the areas where edits would do harm, by the reason."""
    headers = []
    for relation in relations(archive, part).values():
        if relation.kind != "table" or relation.part not in archive.members:
            continue
        content = masked(archive.read(relation.part))
        table = first(content, prefix_of(content, b"table"), b"table")
        said = table.attributes if table else {}
        for top, left, bottom, right in areas_of(said.get("ref", "")):
            if said.get("headerRowCount", "1") != "0":
                headers.append((top, left, top, right))
            if said.get("totalsRowCount", "0") != "0":
                headers.append((bottom, left, bottom, right))
    return {
        Outcome.FORMULA: sheet.shared_areas(),
        Outcome.MERGED: sheet.merges(),
        Outcome.HEADER: headers,
    }


__all__ = ["CellEdit", "Outcome", "Patched", "apply_edits"]
