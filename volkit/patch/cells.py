"""Find cells in a sheet's XML and put new ones in their places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from volkit.model.address import areas_of, column_letters, column_number
from volkit.opc.xml import (
    Element,
    elements,
    first,
    masked,
    prefix_of,
    start_tag,
    text_of,
    unescaped,
)

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,9})")
_MOST_MISSES = 3


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell as the sheet's XML holds it; `element` is None where it does not exist.

    `start` is where the cell is, or where a new one goes.
    """

    row: int
    column: int
    start: int
    element: Element | None
    attributes: Mapping[str, str]
    inside: bytes

    @property
    def has_formula(self) -> bool:
        """Tell whether a formula gives the cell its value."""
        return holds_formula(self.inside)


def holds_formula(content: bytes) -> bool:
    """Tell whether a stretch of a sheet's XML holds a formula, whatever the prefix."""
    return any(
        tag in content for tag in (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
    )


class SheetXml:
    """The bytes of one sheet, and where in them its rows and cells are."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._scan = masked(content)
        self.prefix = prefix_of(self._scan, b"worksheet")
        self._data = self._whole_data()

    def _whole_data(self) -> Element | None:
        """Return the place of the rows; the end is sought from behind."""
        found = start_tag(self._scan, self.prefix, b"sheetData")
        if found is None or found.is_empty:
            return found
        close = self._scan.rfind(b"</%ssheetData" % self.prefix)
        end = self._scan.find(b">", close) + 1 if close > 0 else len(self._scan)
        return Element(found.start, found.tag_end, end, found.raw)

    @property
    def has_data(self) -> bool:
        """Tell whether the sheet has a place for rows at all."""
        return self._data is not None

    @property
    def is_protected(self) -> bool:
        """Tell whether the sheet is protected against typing."""
        return any(
            found.attributes.get("sheet", "0") in {"1", "true"}
            for found in self._after_rows(b"sheetProtection")
        )

    @cached_property
    def has_formulas(self) -> bool:
        """Tell whether any cell may hold a formula; an end tag </f> is the sign."""
        return re.search(rb"f>", self.content) is not None

    def merges(self) -> list[tuple[int, int, int, int]]:
        """Return the merged areas."""
        return [
            area
            for found in self._after_rows(b"mergeCell")
            for area in areas_of(found.attributes.get("ref", ""))
        ]

    def _after_rows(self, name: bytes) -> Iterator[Element]:
        """Give the elements of a name behind the rows."""
        start = self._data.end if self._data else 0
        return elements(self._scan, self.prefix, name, start)

    def shared_areas(self) -> list[tuple[int, int, int, int]]:
        """Return the areas that one array formula or data table fills."""
        if not self.has_formulas:
            return []
        return [
            area
            for found in re.finditer(
                rb"<%sf\s[^>]*t=[\"'](?:array|dataTable)[\"'][^>]*>"
                % re.escape(self.prefix),
                self._scan,
            )
            for ref in re.findall(rb"\bref=[\"']([^\"']+)[\"']", found[0])
            for area in areas_of(ref.decode())
        ]

    def find(
        self, places: Iterable[tuple[int, int]]
    ) -> dict[tuple[int, int], FoundCell]:
        """Return the cells that exist at these places.

        Most sheets spell a cell `<c r="D7"` and keep their order: those are found by
        that spelling; the others by walking through the rows.
        """
        found: dict[tuple[int, int], FoundCell] = {}
        left: set[tuple[int, int]] = set()
        near = self._data.tag_end if self._data else 0
        for row, column in sorted(places):
            if len(left) > _MOST_MISSES:
                left.add((row, column))
                continue
            name = column_letters(column).encode()
            start = self._scan.find(b'<%sc r="%s%d"' % (self.prefix, name, row), near)
            cell = next(elements(self._scan, self.prefix, b"c", start), None)
            if start < 0 or cell is None:
                left.add((row, column))
                continue
            found[row, column] = self._cell(row, column, cell)
            near = start
        return found | self._find_walking(left)

    def _find_walking(
        self, places: set[tuple[int, int]]
    ) -> dict[tuple[int, int], FoundCell]:
        """Return the cells at these places, found by walking through the rows."""
        rows = {row for row, _ in places}
        return {
            (number, cell.column): cell
            for number, place in (self.rows() if places else ())
            if number in rows
            for cell in self.cells(number, place)
            if (number, cell.column) in places
        }

    def _cell(self, row: int, column: int, cell: Element) -> FoundCell:
        """Return a cell with what is inside it."""
        inside = b"" if cell.is_empty else self.content[cell.tag_end : cell.end]
        return FoundCell(row, column, cell.start, cell, cell.attributes, inside)

    def rows(self) -> Iterator[tuple[int, Element]]:
        """Give each row's number and place; a row without a number follows the last."""
        if self._data is None or self._data.is_empty:
            return
        number = 0
        for row in elements(
            self._scan, self.prefix, b"row", self._data.tag_end, self._data.end
        ):
            said = re.search(rb"\sr\s*=\s*[\"'](\d+)[\"']", row.raw)
            number = int(said[1]) if said else number + 1
            yield number, row

    def cells(self, row: int, place: Element) -> Iterator[FoundCell]:
        """Give the cells of one row, in order."""
        column = 0
        if place.is_empty:
            return
        for cell in elements(self._scan, self.prefix, b"c", place.tag_end, place.end):
            said = cell.attributes
            found = _PLACE.fullmatch(said.get("r", "").strip())
            column = column_number(found[1]) if found else column + 1
            yield self._cell(row, column, cell)

    def column_style(self, column: int) -> str:
        """Return the style that new cells of a column take; "" for none."""
        return next(
            (
                said.get("style", "")
                for col in elements(self._scan, self.prefix, b"col")
                if int((said := col.attributes).get("min", "0"))
                <= column
                <= int(said.get("max", "0"))
            ),
            "",
        )

    def text_inside(self, cell: FoundCell, name: bytes) -> str:
        """Return the text of the cell's `v`, or of its `is` without phonetic runs."""
        found = first(cell.inside, self.prefix, name)
        if found is None or found.is_empty:
            return ""
        return joined_text(cell.inside[found.tag_end : found.end], self.prefix, name)

    def data_place(self) -> Element:
        """Return where the rows are; only asked where `has_data`."""
        if self._data is None:
            raise LookupError
        return self._data


def joined_text(inside: bytes, prefix: bytes, name: bytes = b"si") -> str:
    """Return the text of a rich or plain string, as a cell shows it."""
    if name == b"v":
        return unescaped(text_of(inside))
    kept = bytearray(inside)
    for phonetic in reversed(list(elements(inside, prefix, b"rPh"))):
        del kept[phonetic.start : phonetic.end]
    content = bytes(kept)
    return unescaped(
        "".join(
            text_of(content[t.tag_end : t.end])
            for t in elements(content, prefix, b"t")
            if not t.is_empty
        )
    )
