"""Where marks stand now: rows may have come, gone or moved since they were put."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import xlwings as xw

from volkit.excel import notes
from volkit.excel.areas import Place
from volkit.excel.looks import Fill, coloured, with_colour
from volkit.excel.mark_record import Record, Records
from volkit.excel.mark_tones import NUMBERS
from volkit.excel.read_sheet import row_signs, used_box


@dataclass(frozen=True)
class Found:
    """A mark as it stands: its cell, its note, and what the cell looked like before.

    `is_toned` tells whether the cell still has the mark's colour. `record` is None for
    what Excel itself spread, as it does to a row put in below a marked one.
    """

    sheet: str
    place: Place
    before: Fill = None
    record: Record | None = None
    note: Any = None
    left: str | None = None
    is_toned: bool = True


_Spot = tuple[str, Place, Any, str]
"""A note of ours: its sheet and cell, itself, and what it says."""


def located(book: xw.Book, known: Records) -> list[Found]:
    """Return the marks of a workbook where they stand.

    A note of ours tells its mark's number; marks without a note are sought where the
    marks around them have gone; then any cell of our colours that is left over.
    """
    sheets = {sheet.name: sheet for sheet in book.sheets}
    spots: dict[int, list[_Spot]] = defaultdict(list)
    for name, sheet in sheets.items():
        for number, place, note, text in notes.numbered(sheet):
            spots[number].append((name, place, note, text))
    if not known.marks and not spots:
        return []
    # An .xls knows 56 colours only: ours came back as the nearest of them.
    any_colour = book.name.lower().endswith(".xls")
    found = _noted(known, spots)
    found += _unnoted(sheets, known, found, any_colour=any_colour)
    found = list(_with_tones(sheets, found, any_colour=any_colour))
    return found + [
        stray
        for name in dict.fromkeys((*known.sheets, *(f.sheet for f in found)))
        if name in sheets and _has_moved(sheets[name], known, found)
        for stray in _strays(sheets[name], known, found)
    ]


def _noted(known: Records, spots: Mapping[int, Sequence[_Spot]]) -> list[Found]:
    """Return the marks whose notes are there, wherever those have gone."""
    records = {record.number: record for record in known.marks}
    return [
        Found(
            sheet,
            place,
            record.before if (record := records.get(number)) else None,
            record,
            note,
            notes.rest_of(text, number, record.text if record else ""),
        )
        for number, some in spots.items()
        for sheet, place, note, text in some
    ]


def _unnoted(
    sheets: Mapping[str, xw.Sheet],
    known: Records,
    found: Sequence[Found],
    *,
    any_colour: bool,
) -> list[Found]:
    """Return the marks without a note that stand where their neighbours have gone."""
    seen = {f.record.number for f in found if f.record}
    taken = {(f.sheet, f.place) for f in found}
    result: list[Found] = []
    by_sheet: dict[str, list[Record]] = defaultdict(list)
    for record in known.marks:
        if record.number not in seen and record.sheet in sheets:
            by_sheet[record.sheet].append(record)
    for name, records in by_sheet.items():
        expected = _expected(sheets[name], known, records, found)
        toned = with_colour(sheets[name], expected.values(), NUMBERS)
        result += [
            Found(name, expected[record.number], record.before, record)
            for record in records
            if (name, expected[record.number]) not in taken
            and (any_colour or not record.is_filled or expected[record.number] in toned)
        ]
    return result


def _expected(
    sheet: xw.Sheet, known: Records, records: Sequence[Record], found: Sequence[Found]
) -> dict[int, Place]:
    """Return where marks should be now, by the marks around them and what rows hold."""
    shifts = _shifts(sheet.name, found)
    places = {r.number: _moved(r.place, shifts) for r in records}
    same_size = known.used.get(sheet.name) == list(sheet.used_range.shape)
    signs = row_signs(sheet)
    if same_size and all(signs.get(places[r.number][0], 0) == r.line for r in records):
        return places
    rows: dict[int, list[int]] = defaultdict(list)
    for row, sign in signs.items():
        rows[sign].append(row)
    for record in records:
        row, column = places[record.number]
        alike = rows[record.line] if record.line else []
        nearest = min(alike, key=lambda r: abs(r - row), default=row)
        places[record.number] = nearest, column
    return places


def _shifts(sheet: str, found: Iterable[Found]) -> list[tuple[int, int, int]]:
    """Return how far marks have gone down and across, by the row they were put at."""
    return sorted(
        (
            f.record.row,
            f.place[0] - f.record.row,
            f.place[1] - f.record.column,
        )
        for f in found
        if f.record and f.record.sheet == f.sheet == sheet
    )


def _moved(place: Place, shifts: Sequence[tuple[int, int, int]]) -> Place:
    """Return where a cell has gone if it went with the mark above it."""
    if not shifts:
        return place
    number = bisect_right(shifts, (place[0], 1 << 30, 0)) - 1
    _, down, across = shifts[max(number, 0)]
    row, column = place[0] + down, place[1] + across
    return (row, column) if row > 0 and column > 0 else place


def _with_tones(
    sheets: Mapping[str, xw.Sheet], found: Iterable[Found], *, any_colour: bool
) -> Iterator[Found]:
    """Give marks with what their cells are filled with now."""
    by_sheet: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        by_sheet[one.sheet].append(one)
    for name, some in by_sheet.items():
        by_level: dict[int, list[Place]] = defaultdict(list)
        for f in some:
            by_level[f.record.severity if f.record else 0].append(f.place)
        toned = {
            place
            for places in by_level.values()
            for place in with_colour(sheets[name], places, NUMBERS)
        }
        for f in some:
            was_filled = f.record is None or f.record.is_filled
            is_toned = was_filled and (any_colour or f.place in toned)
            yield replace(f, is_toned=is_toned)


def _has_moved(sheet: xw.Sheet, known: Records, found: Iterable[Found]) -> bool:
    """Tell whether anything shows that rows or columns came or went."""
    name = sheet.name
    records = [r for r in known.marks if r.sheet == name]
    stand = {f.record.number: f for f in found if f.record and f.sheet == name}
    return (
        known.used.get(name) != list(sheet.used_range.shape)
        or any(r.number not in stand for r in records)
        or any(f.record and f.place != f.record.place for f in stand.values())
    )


def _strays(sheet: xw.Sheet, known: Records, found: Sequence[Found]) -> Iterator[Found]:
    """Give the cells of our colours that no mark accounts for.

    In each column they are taken for the marks that are missing there, in order; a
    further one looks as the cell that it got its colour from did, the next above.
    """
    name = sheet.name
    here = {f.place: f for f in found if f.sheet == name}
    seen = {f.record.number for f in found if f.record}
    missing: dict[int, list[Record]] = defaultdict(list)
    for record in sorted(known.marks, key=lambda r: r.place, reverse=True):
        if record.sheet == name and record.number not in seen:
            missing[record.column].append(record)
    for place in sorted(coloured(sheet, used_box(sheet), NUMBERS)):
        if place in here:
            continue
        if missing[place[1]]:
            record = missing[place[1]].pop()
            yield Found(name, place, record.before, record)
            continue
        above = [p for p in here if p[1] == place[1] and p[0] < place[0]]
        before = here[max(above)].before if above else None
        yield Found(name, place, before)
