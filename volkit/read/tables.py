"""From a region of a sheet to a raw table with its notes."""

from collections.abc import Sequence
from itertools import compress

from volkit.model.address import column_letters, column_number
from volkit.model.table import LayoutNote, RawColumn, RawSheet, RawTable
from volkit.read import notes
from volkit.read.assign import Assignment, assigned
from volkit.read.captions import SEQ
from volkit.read.fold import fold
from volkit.read.layout import Region
from volkit.read.merged import with_merged
from volkit.read.rows import Block, Sorting, sort_rows
from volkit.read.seen import About
from volkit.read.sniff import may_be_month
from volkit.sheets.base import columns_of

_MONTH = ("年月", "月份")
_DATED = frozenset({"date", "month_date", "datetime"})


def table_of(file: str, sheet: RawSheet, region: Region) -> RawTable:
    """Return the table that a region holds."""
    start = region.header.bottom + 1
    places = _places(sheet, region, start)
    heads = {j: region.header.cells.get(j, ("", "")) for j in places}
    cells = {
        j: _part(sheet.columns[j], start, region.stop, len(sheet.columns[j]))
        for j in places
    }
    named = {j: head for j, head in heads.items() if any(head)}
    roles = assigned(named, cells, region.kind)
    block = Block(
        [cells[j] for j in places],
        [roles.keys.get(j) for j in places],
        region.stop - start,
        _across(sheet, start),
        [fold("".join(heads[j])) for j in places],
    )
    sorting = sort_rows(block, _skipped(region, start))
    rows: Sequence[int] = range(sheet.first_row + start, sheet.first_row + region.stop)
    if not sorting.is_whole:
        wanted = _flags(sorting, block.height)
        rows = list(compress(rows, wanted))
        cells = {j: list(compress(column, wanted)) for j, column in cells.items()}
    cells = with_merged(cells, sheet, rows)
    columns = tuple(
        _column(sheet, region.kind, j, (heads[j], roles.keys.get(j)), cells[j])
        for j in places
    )
    return RawTable(
        file,
        sheet.name,
        region.kind,
        sheet.first_row + region.header.bottom,
        columns,
        rows,
        missing=missing_of(region.kind, roles),
        notes=tuple(_noted(sheet, region, block, sorting, roles, (rows, columns))),
        number_formats=_doubtful_formats(sheet, region.kind, rows, columns),
        epoch_1904=sheet.epoch_1904,
        titles=region.titles,
    )


def missing_of(kind: str, roles: Assignment) -> tuple[str, ...]:
    """Return the required columns that are absent and have no other source."""
    have = set(roles.keys.values())
    return tuple(
        key
        for key, column in columns_of(kind).items()
        if column.required
        and not column.calculated
        and column.default is None
        and key not in have
    )


def _places(sheet: RawSheet, region: Region, start: int) -> list[int]:
    """Return the table's columns, those without header only where they hold data."""
    header = region.header
    return [
        j
        for j in range(header.left, header.right + 1)
        if j in header.cells
        or any(v is not None for v in sheet.columns[j][start : region.stop])
    ]


def _part(
    column: Sequence[object], start: int, stop: int, height: int
) -> Sequence[object]:
    """Return some cells of a column; the column itself where it is all of them."""
    return column if start == 0 and stop == height else column[start:stop]


def _skipped(region: Region, start: int) -> dict[int, str]:
    """Return the rows in which the header stands again, and the lines above them."""
    return {
        i - start: "header" if i >= top else "section"
        for first, top, bottom in region.repeats
        for i in range(first, bottom + 1)
    }


def _across(sheet: RawSheet, start: int) -> frozenset[int]:
    """Return the rows below the header in which cells are merged side by side."""
    return frozenset(
        top - sheet.first_row - start
        for top, left, _, right in sheet.merges
        if right > left
    )


def _flags(sorting: Sorting, height: int) -> list[bool]:
    """Return, for each row, whether it is data."""
    flags = [False] * height
    for i in sorting.data:
        flags[i] = True
    return flags


def _column(
    sheet: RawSheet,
    kind: str,
    j: int,
    head: tuple[tuple[str, str], str | None],
    cells: Sequence[object],
) -> RawColumn:
    """Return one column of the table."""
    (parent, child), key = head
    known = key if key in columns_of(kind) or key == SEQ else None
    number = sheet.first_column + j
    dated = _kind_of(kind, known) in _DATED
    return RawColumn(
        caption_of(parent, child),
        column_letters(number),
        known,
        cells,
        hidden=number in sheet.hidden_columns,
        month=dated and fold(child).endswith(_MONTH),
    )


def _kind_of(kind: str, key: str | None) -> str:
    """Return the kind of a column, "" for an unknown one."""
    column = columns_of(kind).get(key or "")
    return column.kind if column else ""


def caption_of(parent: str, child: str) -> str:
    """Return a header as it is shown: both rows of it, white space made plain."""
    return "·".join(" ".join(part.split()) for part in (parent, child) if part)


def _doubtful_formats(
    sheet: RawSheet, kind: str, rows: Sequence[int], columns: Sequence[RawColumn]
) -> dict[tuple[int, int], str]:
    """Return the formats of numbers that may be a year and a month, such as 2012.1."""
    doubtful = [
        (rows[i], column_number(column.letter))
        for column in columns
        if _kind_of(kind, column.key) in _DATED
        and float in set(map(type, column.cells))
        for i, value in enumerate(column.cells)
        if may_be_month(value)
    ]
    return sheet.number_formats(doubtful) if doubtful else {}


def _noted(  # noqa: PLR0913, PLR0917  all that the notes are about
    sheet: RawSheet,
    region: Region,
    block: Block,
    sorting: Sorting,
    roles: Assignment,
    made: tuple[Sequence[int], tuple[RawColumn, ...]],
) -> list[LayoutNote]:
    """Return what is to be said about the table."""
    rows, columns = made
    about = About(sheet, region, block, sorting, roles, rows, columns)
    return list(notes.all_notes(about))
