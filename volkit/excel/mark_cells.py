"""Mark cells of a workbook that is open, find the marks again, take them away."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import xlwings as xw

from volkit.excel import notes
from volkit.excel.areas import Place, addresses, bounds
from volkit.excel.kept_texts import keep_texts, kept_texts, refuse_structure
from volkit.excel.live import Mark
from volkit.excel.looks import OTHER, fills, put_back
from volkit.excel.mark_places import Found, located
from volkit.excel.mark_record import Record, Records, as_text, from_text
from volkit.excel.mark_tones import NUMBERS, TONES
from volkit.excel.read_sheet import VISIBLE, merges, row_signs

if TYPE_CHECKING:
    from volkit.model.finding import Severity

KEY = "marks"
MOST_NOTES = 1_000
"""Excel takes milliseconds for each note; so many are put on, the worst first."""
_STEP = 50


def mark(
    book: xw.Book, wanted: Sequence[Mark], tell: Callable[[int, int], None]
) -> None:
    """Fill cells and put notes on them; what they looked like is kept first.

    `tell` hears how far it is; if it raises, all is put back as it was.

    Raises:
        SurroundingsError: the workbook's structure is protected.

    """
    refuse_structure(book)
    unmark(book)
    by_sheet: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for number, one in enumerate(wanted, 1):
        by_sheet[one.sheet].append((one.number or number, one))
    sheets = {s.name: s for s in book.sheets if not s.api.ProtectContents}
    records = [
        record
        for name, some in by_sheet.items()
        if name in sheets
        for record in _records(sheets[name], some)
    ]
    if not records:
        return
    used = {
        name: list(sheets[name].used_range.shape) for name in by_sheet if name in sheets
    }
    _keep(book, as_text(records, used))
    try:
        _paint(sheets, records, tell)
        noted = _note(sheets, records, tell)
    except BaseException:
        unmark(book)
        raise
    _keep(book, as_text(noted, used))


def _records(sheet: xw.Sheet, wanted: Sequence[tuple[int, Mark]]) -> Iterator[Record]:
    """Give what is to be remembered of each mark; several on one cell become one."""
    anchors = {
        (row, column): (top, left)
        for top, left, bottom, right in merges(
            sheet, bounds((m.row, m.column) for _, m in wanted)
        )
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    together: dict[Place, list[tuple[int, Mark]]] = defaultdict(list)
    for number, one in wanted:
        place = (one.row, one.column)
        together[anchors.get(place, place)].append((number, one))
    name, before = sheet.name, fills(sheet, together)
    written, signs = notes.theirs(sheet), row_signs(sheet)
    for place, some in together.items():
        yield Record(
            number=some[0][0],
            sheet=name,
            row=place[0],
            column=place[1],
            severity=max(m.severity for _, m in some),
            before=before[place],
            text="\n\n".join(dict.fromkeys(m.note for _, m in some)),
            is_filled=before[place] != OTHER,
            theirs=written.get(place),
            line=signs.get(place[0], 0),
        )


def _paint(
    sheets: Mapping[str, xw.Sheet],
    records: Iterable[Record],
    tell: Callable[[int, int], None],
) -> None:
    """Fill the marked cells, all of one level in as few calls as can be."""
    groups: dict[tuple[str, Severity], list[Place]] = defaultdict(list)
    for record in records:
        if record.is_filled:
            groups[record.sheet, record.level].append(record.place)
    total = sum(map(len, groups.values()))
    for (name, level), places in groups.items():
        for count, some in enumerate(addresses(places)):
            if count % _STEP == 0:
                tell(0, total)
            sheets[name].range(some).color = TONES[level]


def _note(
    sheets: Mapping[str, xw.Sheet],
    records: Sequence[Record],
    tell: Callable[[int, int], None],
) -> list[Record]:
    """Put notes on the worst of the marked cells; return what is true now."""
    worst = sorted(records, key=lambda r: -r.severity)[:MOST_NOTES]
    noted: set[int] = set()
    for count, record in enumerate(worst):
        if count % _STEP == 0:
            tell(count, len(worst))
        text = notes.our_text(record.number, record.text)
        if notes.put_note(sheets[record.sheet], record.place, text, record.theirs):
            noted.add(id(record))
    return [replace(r, is_noted=id(r) in noted) for r in records]


def records_of(book: xw.Book) -> Records:
    """Return what is remembered of the marks in a workbook."""
    return from_text(kept_texts(book).get(KEY))


def standing(book: xw.Book) -> list[tuple[str, int, int]]:
    """Return the cells that bear a mark now, in the order of the sheets."""
    order = {sheet.name: number for number, sheet in enumerate(book.sheets)}
    found = {(f.sheet, *f.place) for f in located(book, records_of(book))}
    return sorted(found, key=lambda place: (order[place[0]], *place[1:]))


def unmark(book: xw.Book) -> int:
    """Take all marks away, looks and notes as before; return how many.

    A cell that a person has coloured since keeps that colour.
    """
    known = records_of(book)
    locked = {s.name for s in book.sheets if s.api.ProtectContents}
    by_sheet: dict[str, list[Found]] = defaultdict(list)
    for one in located(book, known):
        if one.sheet not in locked:
            by_sheet[one.sheet].append(one)
    for name, some in by_sheet.items():
        sheet = book.sheets[name]
        for one in some:
            if one.note is not None:
                notes.take_off(one.note, one.left)
        put_back(sheet, {one.place: one.before for one in some if one.is_toned})
    left = [record for record in known.marks if record.sheet in locked]
    if known.marks:
        _keep(book, as_text(left, known.used) if left else None)
    return len({(one.sheet, one.place) for some in by_sheet.values() for one in some})


def next_mark(
    book: xw.Book, at: tuple[str, int, int], *, back: bool = False
) -> Mark | None:
    """Return the mark after a cell (before it, if `back`), round the workbook."""
    known = records_of(book)
    order = {
        sheet.name: number
        for number, sheet in enumerate(book.sheets)
        if int(sheet.api.Visible) == VISIBLE
    }
    if not known.marks:
        return None
    put = [
        Found(record.sheet, record.place, record.before, record)
        for record in known.marks
    ]
    one = _after(put, order, at, back=back)
    if one is None or not _stands(book, one):
        one = _after(located(book, known), order, at, back=back)
    if one is None or one.record is None:
        return None
    return Mark(one.sheet, *one.place, one.record.level, one.record.text)


def _after(
    found: Iterable[Found],
    order: Mapping[str, int],
    at: tuple[str, int, int],
    *,
    back: bool,
) -> Found | None:
    """Return the mark after a cell, the first of all if none comes after it."""

    def rank(sheet: str, row: int, column: int) -> tuple[int, int, int]:
        return order.get(sheet, -1), row, column

    marks = [f for f in found if f.record and f.sheet in order]
    marks.sort(key=lambda f: rank(f.sheet, *f.place), reverse=back)
    here = rank(*at)
    for one in marks:
        place = rank(one.sheet, *one.place)
        if place < here if back else place > here:
            return one
    return marks[0] if marks else None


def _stands(book: xw.Book, one: Found) -> bool:
    """Tell whether a cell still has the colour of a mark."""
    fill = fills(book.sheets[one.sheet], [one.place])[one.place]
    return fill is not None and fill[0] in NUMBERS


def _keep(book: xw.Book, text: str | None) -> None:
    """Keep what is remembered of the marks inside the workbook."""
    texts = kept_texts(book)
    if text is None:
        texts.pop(KEY, None)
    else:
        texts[KEY] = text
    keep_texts(book, texts)
