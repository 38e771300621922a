"""What a worksheet's XML says that the fast reader does not pass on.

Everything is searched for in the raw bytes, and only where it occurs: a clean sheet of
half a million cells costs a few searches.
"""

import re
import string
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from volkit.i18n import N_
from volkit.model.address import areas_of, column_letters, column_number
from volkit.model.errors import RefusedError
from volkit.model.table import ErrorCell
from volkit.read.limits import Limits

Cell = tuple[int, int]
Box = tuple[int, int, int, int]

# Without anything before `r="` the search is ten times as fast, and finds no less.
_FAR = re.compile(rb'r="[A-Za-z](?:[A-Za-z]|\d{6})')
_FAR_COLUMN = re.compile(rb'r="([A-Za-z]{2,3})\d')
_ANY_ROW = re.compile(rb'r="[A-Za-z]{0,3}(\d{1,18})"')
_FAR_ROW = re.compile(rb'r="[A-Za-z]{0,3}(\d{6,18})"')
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_FILLED = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Za-z]{1,3})(\d+)"[^>/]*>(?!</)', re.DOTALL
)
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([^"]+)"')
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)<")
_ERROR_TEXT = re.compile(rb"(<(?:\w+:)?v>)(#[^<]{1,30})(</(?:\w+:)?v>)")
_KNOWN_ERRORS = frozenset(
    {b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!"}
)
_EXCEL_ROWS = 1_048_576
_EXCEL_COLUMNS = 16_384
_LARGE = 24 * 1024 * 1024
_NEAR_COLUMNS = 26
_LONGEST_TAG = 400


def box_of(reference: str) -> Box | None:
    """Return top, left, bottom and right of a reference such as A1:D9."""
    try:
        return next(areas_of(reference), None)
    except ValueError:
        return None


def plain_quotes(xml: bytes) -> bytes:
    """Return a sheet whose attributes stand in double quotes, as most writers do."""
    start = xml.find(b"sheetData")
    single = re.search(rb"<(?:\w+:)?row\b[^>]*='", xml[start : start + 4096])
    return xml.replace(b"'", b'"') if single else xml


def refuse_sparse(xml: bytes, sheet: str, limits: Limits) -> None:
    """Refuse a sheet whose few cells span more than may be read.

    Raises:
        RefusedError: the block from the first to the last cell is too large.

    """
    if len(xml) > _LARGE and xml.count(b"row") > 4 * _EXCEL_ROWS:
        raise RefusedError(
            N_("Sheet {sheet} has more rows than Excel can show."), sheet=sheet
        )
    if _FAR.search(xml) is None:
        return
    far = {column_number(c.decode()) for c in set(_FAR_COLUMN.findall(xml))}
    columns = max(far) if far else _width(xml)
    lowest = max(map(int, set(_FAR_ROW.findall(xml))), default=99_999)
    if lowest * columns <= limits.cells:
        return
    # Rows and cells may say where they are or only follow each other.
    rows = max(map(int, set(_ANY_ROW.findall(xml))), default=0)
    if max(rows, len(_ROW.findall(xml))) * columns <= limits.cells:
        return
    filled = {(c.upper(), int(r)) for c, r in _FILLED.findall(xml)}
    wide = {column_number(c.decode()) for c in {c for c, _ in filled}}
    high = {r for _, r in filled}
    if not filled:
        return
    span = (max(wide) - min(wide) + 1) * (max(high) - min(high) + 1)
    if span > limits.cells or max(wide) > _EXCEL_COLUMNS or max(high) > _EXCEL_ROWS:
        raise RefusedError(
            N_(
                "Sheet {sheet} holds something far away from its table, in column "
                "{column} or row {row}; delete what lies there and save again."
            ),
            sheet=sheet,
            column=column_letters(max(wide)),
            row=max(high),
        )


def _width(xml: bytes) -> int:
    """Return the last column of a sheet that has none beyond Z."""

    def is_last(number: int) -> bool:
        letters = string.ascii_uppercase[number:]
        beyond = rf'r="[{letters}{letters.lower()}]\d' if letters else "(?!)"
        return re.search(beyond.encode(), xml) is None

    return bisect_left(range(_NEAR_COLUMNS + 1), x=True, key=is_last)


def hidden_rows(xml: bytes) -> frozenset[int]:
    """Return the rows that are hidden, from 1."""
    if xml.find(b"hidden=", xml.find(b"sheetData")) < 0:
        return frozenset()
    found, number = set(), 0
    for tag in _ROW.findall(xml):
        said = dict(_ATTRIBUTE.findall(tag))
        number = int(said.get(b"r", number + 1))
        if said.get(b"hidden") in {b"1", b"true"}:
            found.add(number)
    return frozenset(found)


def hidden_columns(xml: bytes) -> frozenset[int]:
    """Return the columns that are hidden, from 1."""
    head = xml[: max(0, xml.find(b"sheetData"))]
    found: set[int] = set()
    for tag in _COLUMN.findall(head):
        said = dict(_ATTRIBUTE.findall(tag))
        if said.get(b"hidden") in {b"1", b"true"}:
            first, last = int(said.get(b"min", 0)), int(said.get(b"max", 0))
            found.update(range(first, min(last, _EXCEL_COLUMNS) + 1))
    return frozenset(found)


def merges(xml: bytes, limits: Limits) -> tuple[Box, ...]:
    """Return the merged ranges as top, left, bottom, right.

    Raises:
        RefusedError: there are more than may be read.

    """
    place = xml.rfind(b"sheetData")
    found = _MERGE.findall(xml, max(0, place))
    if len(found) > limits.merges:
        raise RefusedError(
            N_("A sheet has {count} merged cells; at most {most} are read."),
            count=len(found),
            most=limits.merges,
        )
    boxes = (box_of(ref.decode("ascii", "replace")) for ref in found)
    return tuple(box for box in boxes if box is not None)


def with_known_errors(xml: bytes) -> bytes:
    """Return a sheet whose error cells say only what the fast reader understands.

    It refuses a whole workbook for one #SPILL!; what the cell said is found apart.
    """
    if b't="e"' not in xml:
        return xml
    return _ERROR_TEXT.sub(
        lambda m: m[0] if m[2] in _KNOWN_ERRORS else m[1] + b"#N/A" + m[3], xml
    )


def broken_cells(xml: bytes) -> Iterator[tuple[Cell, ErrorCell]]:
    """Give the cells that hold an error, and the formulas without a result."""
    place = xml.find(b't="e"')
    while place >= 0:
        cell = cell_at(xml, place)
        value = _VALUE.search(xml, place, place + 4096)
        if cell:
            yield cell, ErrorCell(value[1].decode("utf-8", "replace") if value else "")
        place = xml.find(b't="e"', place + 5)
    if xml.find(b"</f>") < 0 and xml.find(b":f>") < 0:
        return
    for found in _UNCALCULATED.finditer(xml):
        tag = _tag_before(xml, found.start())
        if found[1] and b't="str"' in tag:
            continue
        cell = cell_at(xml, found.start() - 1)
        if cell and b't="e"' not in tag:
            yield cell, ErrorCell("")


def cell_at(xml: bytes, place: int) -> Cell | None:
    """Return row and column of the cell whose start tag lies at or before a place."""
    reference = re.search(rb'\br="([A-Za-z]{1,3})(\d+)"', _tag_before(xml, place))
    if reference is None:
        return None
    return int(reference[2]), column_number(reference[1].decode())


def _tag_before(xml: bytes, place: int) -> bytes:
    """Return the cell's start tag that begins at or before a place."""
    window = xml[max(0, place - _LONGEST_TAG) : place + 1]
    starts = list(re.finditer(rb"<(?:\w+:)?c(?=[\s>])", window))
    if not starts:
        return b""
    start = max(0, place - _LONGEST_TAG) + starts[-1].start()
    return xml[start : xml.find(b">", start) + 1]


def styles_of(xml: bytes, cells: Iterable[Cell]) -> Mapping[Cell, int]:
    """Return the format index of some cells."""
    wanted = sorted(cells)
    if not wanted:
        return {}
    starts = {
        int(r): m.start()
        for m in _ROW.finditer(xml)
        if (r := dict(_ATTRIBUTE.findall(m[1])).get(b"r"))
    }
    found = {}
    for row, column in wanted:
        reference = b'r="%s%d"' % (column_letters(column).encode(), row)
        place = xml.find(reference, starts.get(row, 0))
        if place >= 0:
            tag = _tag_before(xml, place)
            said = dict(_ATTRIBUTE.findall(tag))
            found[row, column] = int(said.get(b"s", b"0") or 0)
    return found


def cells_in_styles(xml: bytes, styles: Iterable[int]) -> Iterator[tuple[Cell, int]]:
    """Give the cells that have one of some formats."""
    for style in styles:
        mark = b' s="%d"' % style
        place = xml.find(mark)
        while place >= 0:
            cell = cell_at(xml, place)
            if cell:
                yield cell, style
            place = xml.find(mark, place + len(mark))
