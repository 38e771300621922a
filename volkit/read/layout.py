"""Where the tables of a sheet are: one under another, side by side, or declared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from volkit.model.table import DeclaredTable, RawSheet
from volkit.read.classify import best_kind
from volkit.read.grid import Grid, texts
from volkit.read.header import Header, header_at, headers, is_header
from volkit.read.headings import first_line

_TITLE_ROWS = 6
_FIRST_ROWS = 30


@dataclass(frozen=True)
class Region:
    """A table's place: its header, the rows below it, and what it was taken for.

    `stop` is the row after the last that may belong to it; `repeats` are the rows in
    which its header stands again: the first line above it, its own first and last row.
    """

    header: Header
    stop: int
    kind: str
    titles: tuple[str, ...] = ()
    titled_rows: int = 0
    repeats: tuple[tuple[int, int, int], ...] = ()
    declared: DeclaredTable | None = None
    is_first: bool = True


def regions(sheet: RawSheet, said: Sequence[str], forced: str | None) -> list[Region]:
    """Return the tables of a sheet, from the top, then from the left.

    `said` holds names that may hint at what the tables are.
    """
    grid = Grid(sheet)
    if not grid.height:
        return []
    found = list(_declared(grid, said, forced))
    for columns in _free_columns(grid, found):
        found += _undeclared(grid, columns, said, forced)
    for region in [r for r in found if r.declared and r.stop < grid.height]:
        columns = range(region.header.left, region.header.right + 1)
        known = {(r.header.top, r.header.left) for r in found}
        found += [
            r
            for r in _undeclared(grid, columns, said, forced)
            if r.header.top >= region.stop
            and (r.header.top, r.header.left) not in known
        ]
    taken = {j for r in found for j in range(r.header.left, r.header.right + 1)}
    if found and not any(r.declared for r in found):
        for columns in _bands(grid, range(grid.width)):
            if not taken.intersection(columns):
                found += _undeclared(grid, columns, said, forced)
    if not found and forced:
        found += _taken_anyway(grid, forced)
    return sorted(found, key=lambda r: (r.header.top, r.header.left))


def _taken_anyway(grid: Grid, kind: str) -> Iterator[Region]:
    """Give the table of a sheet whose kind is forced though its captions are strange.

    Its header is the first row of texts that fills as many columns as the rows below.
    """
    rows = [grid.row(i) for i in range(min(grid.height, _FIRST_ROWS))]
    wide = max((sum(v is not None for v in row) for row in rows), default=0)
    for i, row in enumerate(rows):
        filled = [v for v in row if v is not None]
        if filled and len(filled) == len(texts(filled)) and len(filled) >= wide * 0.6:
            header = header_at(grid, i, range(grid.width))
            yield Region(header, grid.height, kind, titled_rows=i)
            return


def _declared(grid: Grid, said: Sequence[str], forced: str | None) -> Iterator[Region]:
    """Give the tables that the workbook declares and whose columns are known."""
    sheet = grid.sheet
    for table in sheet.declared:
        top, left = table.top - sheet.first_row, table.left - sheet.first_column
        columns = range(left, min(table.right - sheet.first_column + 1, grid.width))
        if not 0 <= top < grid.height or left < 0:
            continue
        header = header_at(grid, top, columns)
        if not header.cells:
            continue
        kind = best_kind(list(header.cells.values()), [*said, table.name], forced)
        if kind is None:
            continue
        below = [
            t.top - sheet.first_row
            for t in sheet.declared
            if t.top > table.bottom and t.left <= table.right and t.right >= table.left
        ]
        below += [
            i
            for i in range(table.bottom - sheet.first_row + 1, grid.height)
            if is_header(grid, i, columns, forced)
        ]
        stop = min([*below, grid.height])
        yield Region(header, stop, kind, declared=table)


def _free_columns(grid: Grid, found: Sequence[Region]) -> list[range]:
    """Return the columns beside the declared tables."""
    taken = sorted((r.header.left, r.header.right + 1) for r in found)
    free, start = [], 0
    for left, right in taken:
        if left > start:
            free.append(range(start, left))
        start = max(start, right)
    if start < grid.width:
        free.append(range(start, grid.width))
    return free


def _undeclared(
    grid: Grid, columns: range, said: Sequence[str], forced: str | None
) -> list[Region]:
    """Return the tables found by their headers within some columns."""
    found: list[Region] = []
    all_headers = list(headers(grid, columns, forced))
    bottoms = [0, *(header.bottom + 1 for header in all_headers)]
    starts = [
        first_line(grid, header.top, columns, bottom)
        for header, bottom in zip(all_headers, bottoms, strict=False)
    ]
    for number, header in enumerate(all_headers):
        start, *later = *starts[number:], grid.height
        stop = later[0]
        above = found[-1].stop if found else 0
        titles = _titles(grid, header, max(above, header.top - _TITLE_ROWS), columns)
        rows_above = _titled_rows(grid, header, above, columns)
        for cut in _side_by_side(grid, header, titles, said, forced):
            part, own = _untitled(cut)
            again = _repeated(found, part)
            if again is not None:
                old = found[again]
                repeats = (*old.repeats, (start, part.top, part.bottom))
                found[again] = replace(old, stop=stop, repeats=repeats)
                continue
            kind = best_kind(
                [part.cells[j] for j in sorted(part.cells)],
                [*said, *titles, *own],
                forced,
            )
            if kind is not None:
                first = not any(r.header.top == part.top for r in found)
                found.append(
                    Region(
                        part, stop, kind, (*titles, *own), rows_above, is_first=first
                    )
                )
            elif found and found[-1].stop == start:
                # A row of captions that heads nothing known is a row of the table.
                found[-1] = replace(found[-1], stop=stop)
    return found


def _titles(grid: Grid, header: Header, start: int, columns: range) -> tuple[str, ...]:
    """Return the texts of the rows over a header."""
    return tuple(
        text
        for i in range(start, header.top)
        for text in texts(grid.row(i, columns.start, columns.stop))
    )


def _untitled(header: Header) -> tuple[Header, tuple[str, ...]]:
    """Return a header without the one caption that stands over all its columns.

    What is merged over a table that stands beside another is its title.
    """
    above = {parent for parent, _ in header.cells.values()}
    if len(above) != 1 or above == {""} or len(header.cells) == 1:
        return header, ()
    cells = {j: ("", child) for j, (_, child) in header.cells.items()}
    return replace(header, cells=cells), tuple(above)


def _titled_rows(grid: Grid, header: Header, start: int, columns: range) -> int:
    """Return how many rows over a header hold anything."""
    return sum(
        any(c is not None for c in grid.row(i, columns.start, columns.stop))
        for i in range(start, header.top)
    )


def _repeated(found: Sequence[Region], header: Header) -> int | None:
    """Return which table has the same header in the same columns, None for none."""
    for number in range(len(found) - 1, -1, -1):
        old = found[number].header
        if old.left > header.right or old.right < header.left:
            continue
        return number if _is_same(old, header) else None
    return None


def _is_same(old: Header, new: Header) -> bool:
    """Tell whether two headers say the same in the same columns."""
    same = sum(
        old.cells.get(j) == cell or fold_pair(old, j) == fold_pair(new, j)
        for j, cell in new.cells.items()
    )
    return same >= 0.8 * max(len(old.cells), len(new.cells))


def fold_pair(header: Header, column: int) -> str:
    """Return a column's captions folded, "" for a column without any."""
    cell = header.cells.get(column)
    return header.part(range(column, column + 1)).folded[0] if cell else ""


def _bands(grid: Grid, columns: range) -> list[range]:
    """Return the runs of columns between columns that are wholly blank."""
    bands, start = [], columns.start
    for j in (*columns, columns.stop):
        if j == columns.stop or j in grid.blank_columns:
            if j > start:
                bands.append(range(start, j))
            start = j + 1
    return bands


def _side_by_side(
    grid: Grid,
    header: Header,
    titles: Sequence[str],
    said: Sequence[str],
    forced: str | None,
) -> list[Header]:
    """Return the headers of tables that stand beside each other in one row."""
    parts = _by_repetition(header)
    if len(parts) > 1:
        return parts
    bands = [
        part
        for band in _bands(grid, range(header.left, header.right + 1))
        if (part := header.part(band)).cells
    ]
    joined: list[Header] = []
    for part in bands:
        bare, title = _untitled(part)
        own = best_kind(list(bare.cells.values()), [*said, *titles, *title], forced)
        if joined and (own is None or not _stands_alone(joined[-1], part, own)):
            last = joined.pop()
            part = Header(header.top, header.bottom, {**last.cells, **part.cells})  # noqa: PLW2901  the part grows to the left
        joined.append(part)
    return joined


def _stands_alone(left: Header, right: Header, kind: str) -> bool:
    """Tell whether the columns after a gap are a table of their own."""
    bare, title = _untitled(left)
    before = best_kind(list(bare.cells.values()), title, None)
    if before is None:
        return False
    return before != kind or bool(set(left.folded) & set(right.folded))


def _by_repetition(header: Header) -> list[Header]:
    """Return a header cut where its first two captions stand again."""
    columns = sorted(header.cells)
    said = header.folded
    cuts = [
        n
        for n in range(2, len(said) - 1)
        if said[n] == said[0] and said[n + 1] == said[1] and said[0]
    ]
    if not cuts:
        return [header]
    edges = [0, *cuts, len(columns)]
    return [
        header.part(range(columns[a], columns[b - 1] + 1)) for a, b in pairwise(edges)
    ]
