"""Which rows of a sheet are headers, and what stands in each of their cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from volkit.read.captions import is_caption, kinds_of
from volkit.read.fold import fold, simplified, spaceless
from volkit.read.grid import Grid, texts

_LONGEST = 40
_LONGEST_GROUP = 14
_DATA = re.compile(r"\d{5,}|^[\d.,:/%-]+$")
_LEAST_SHARE = 0.5
_FORM_SHARE = 0.75
_ALL_ROWS = 1_500
_FIRST_ROWS = 120
_FEW_COLUMNS = 3
_SAMPLE = 500


@dataclass(frozen=True)
class Header:
    """The header of a table: its rows, and by column the caption above and its own."""

    top: int
    bottom: int
    cells: dict[int, tuple[str, str]]

    @property
    def left(self) -> int:
        """Return the first column."""
        return min(self.cells)

    @property
    def right(self) -> int:
        """Return the last column."""
        return max(self.cells)

    @property
    def folded(self) -> list[str]:
        """Return the captions, folded, from left to right."""
        return [fold("".join(self.cells[j])) for j in sorted(self.cells)]

    def part(self, columns: range) -> "Header":
        """Return the header of some of the columns."""
        return Header(
            self.top,
            self.bottom,
            {j: cell for j, cell in self.cells.items() if j in columns},
        )


def headers(grid: Grid, columns: range, forced: str | None) -> Iterator[Header]:
    """Give the headers within some columns, from top to bottom."""
    done = -1
    for i in _promising(grid, columns, forced):
        if i <= done or not is_header(grid, i, columns, forced):
            continue
        if _is_form(grid, i, columns, forced):
            continue
        header = _whole(grid, i, columns, done)
        done = header.bottom
        yield header


def header_at(grid: Grid, i: int, columns: range) -> Header:
    """Return the header whose only row is given."""
    return Header(i, i, {j: ("", t) for j, t in _cells(grid, i, columns).items()})


def is_header(grid: Grid, i: int, columns: range, forced: str | None) -> bool:
    """Tell whether a row consists of captions rather than of values."""
    cells = [c for c in grid.row(i, columns.start, columns.stop) if c is not None]
    said = texts(cells)
    if len(cells) - len(said) > len(cells) // 5:
        return False
    captions = [c for c in said if _is_caption(c, forced)]
    needed = 1 if forced and len(cells) == 1 else 2
    if len({fold(c) for c in captions}) < needed:
        return False
    if any(_DATA.search(spaceless(c)) or len(c) > _LONGEST for c in said
           if not _is_caption(c, forced)):  # fmt: skip
        return len(captions) >= 4 and len(captions) > _FORM_SHARE * len(cells)  # noqa: PLR2004  four captions among many cells are no accident
    share = 0.34 if len(captions) >= 4 else _LEAST_SHARE  # noqa: PLR2004  as above
    return len(captions) >= share * len(cells)


@cache
def _is_caption(text: str, forced: str | None) -> bool:
    """Tell whether a text is the header of some column."""
    if len(text) > _LONGEST:
        return False
    return is_caption(text, forced)


def _is_form(grid: Grid, i: int, columns: range, forced: str | None) -> bool:
    """Tell whether a row belongs to one person's form: caption, answer, caption..."""
    row = [c for c in grid.row(i, columns.start, columns.stop) if c is not None]
    known = [isinstance(c, str) and _is_caption(c, forced) for c in row]
    if sum(known) > _FORM_SHARE * len(row) or i + 1 >= grid.height:
        return False
    if _is_lower(grid, i, _cells(grid, i, columns), _cells(grid, i + 1, columns)):
        return False
    below = grid.row(i + 1, columns.start, columns.stop)
    others = [c for c in texts(below) if _is_caption(c, forced)]
    alternate = all(a != b for a, b in pairwise(known))
    return len(others) >= 2 or alternate  # noqa: PLR2004  two captions in the next row, too


def _promising(grid: Grid, columns: range, forced: str | None) -> list[int]:
    """Return the rows worth a closer look: all of a short sheet, few of a long one."""
    if grid.height <= _ALL_ROWS:
        return list(range(grid.height))
    found = set(range(_FIRST_ROWS))
    parts = grid.sheet.columns[columns.start : columns.stop]
    samples = [(len(set(column[:_SAMPLE])), n) for n, column in enumerate(parts)]
    for _, n in sorted(samples)[:_FEW_COLUMNS]:
        column = parts[n]
        for value in set(column):
            if isinstance(value, str) and _is_caption(value, forced):
                found.update(_places(column, value))
    return sorted(found)


def _places(column: Sequence[object], value: str) -> list[int]:
    """Return where a value stands in a column, [] if it stands there often."""
    most = max(_FIRST_ROWS, len(column) // 100)
    found: list[int] = []
    while len(found) <= most:
        try:
            found.append(column.index(value, found[-1] + 1 if found else 0))
        except ValueError:
            return found
    return []


def _cells(grid: Grid, i: int, columns: range) -> dict[int, str]:
    """Return the texts of one row by column; numbers as they are written."""
    return {
        j: v if isinstance(v, str) else _written(v)
        for j, v in zip(columns, grid.row(i, columns.start, columns.stop), strict=False)
        if v is not None
    }


def _written(value: object) -> str:
    """Return a header cell that is no text, such as a year, as text."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _whole(grid: Grid, i: int, columns: range, done: int) -> Header:
    """Return the header that a row of captions belongs to, with its second row."""
    upper = _cells(grid, i, columns)
    if i + 1 < grid.height:
        lower = _cells(grid, i + 1, columns)
        if _is_lower(grid, i, upper, lower):
            return _stacked(grid, i, upper, lower)
    if i - 1 > done:
        above = _cells(grid, i - 1, columns)
        if _is_group_row(grid, i - 1, above, upper):
            return _stacked(grid, i - 1, above, upper)
    deep = [grid.spans.get((i, j), (i, j))[0] for j in upper]
    bottom = max(deep) if min(deep, default=i) > i and max(deep) - i < 3 else i  # noqa: PLR2004  no header is deeper
    return Header(i, bottom, {j: ("", t) for j, t in upper.items()})


def _is_lower(grid: Grid, i: int, upper: dict[int, str], lower: dict[int, str]) -> bool:
    """Tell whether the row below holds the children of captions in a header row."""
    if not lower or not upper:
        return False
    if any(_DATA.search(spaceless(t)) or len(t) > _LONGEST for t in lower.values()):
        return False
    orphans = [j for j in lower if j not in upper]
    parents = {_parent(grid, i, j, upper) for j in lower}
    if not orphans or (None in parents and len(orphans) == 1):
        return False
    if any(_reaches_down(grid, i, j) for j in upper):
        return True
    wide = {
        p for p in parents if p is not None and any(
            _parent(grid, i, j, upper) == p for j in orphans)
    }  # fmt: skip
    leaves = [j for j in upper if j in lower and j not in wide]
    if leaves:
        return False
    known = [j for j in lower if _child_is_known(grid, i, j, upper, lower[j])]
    return len(known) >= max(1, len(lower) // 3) and _below_is_data(grid, i + 2, lower)


def _below_is_data(grid: Grid, i: int, lower: dict[int, str]) -> bool:
    """Tell whether the next row fills more columns than the supposed children."""
    return i >= grid.height or len(
        [c for c in grid.row(i) if c is not None]
    ) > 0.5 * len(lower)


def _reaches_down(grid: Grid, i: int, j: int) -> bool:
    """Tell whether a cell is merged with the one below it."""
    return grid.spans.get((i, j), (i, j))[0] > i


def _child_is_known(
    grid: Grid, i: int, j: int, upper: dict[int, str], text: str
) -> bool:
    """Tell whether a caption of the second row means something on some sheet."""
    parent = _parent(grid, i, j, upper)
    above = upper[parent] if parent is not None else ""
    return bool(kinds_of(above, text))


def _parent(grid: Grid, i: int, j: int, upper: dict[int, str]) -> int | None:
    """Return the column of the caption that stands over a column, None for none."""
    for start in range(j, -1, -1):
        if start in upper:
            end = grid.spans.get((i, start), (i, start))[1]
            merged = (i, start) in grid.spans
            return start if not merged or end >= j else None
    return None


def _is_group_row(
    grid: Grid, i: int, above: dict[int, str], own: dict[int, str]
) -> bool:
    """Tell whether the row over a full header only groups its columns."""
    inside = {j: t for j, t in above.items() if min(own) <= j <= max(own)}
    if not inside or len(inside) != len(above):
        return False
    if any(
        len(spaceless(t)) > _LONGEST_GROUP or re.search(r"[:：\d]", t)
        for t in inside.values()
    ):
        return False
    wide = [
        j for j in inside
        if 1 < grid.spans.get((i, j), (i, j))[1] - j + 1 <= max(own) - min(own)
    ]  # fmt: skip
    return bool(wide) and (len(inside) > 1 or len(own) > grid.spans[i, wide[0]][1])


def _stacked(
    grid: Grid, i: int, upper: dict[int, str], lower: dict[int, str]
) -> Header:
    """Return a header of two rows."""
    cells: dict[int, tuple[str, str]] = {}
    for j in sorted(upper.keys() | lower.keys()):
        if j not in lower:
            cells[j] = ("", upper[j])
            continue
        parent = _parent(grid, i, j, upper)
        above = upper[parent] if parent is not None else ""
        cells[j] = (
            "" if simplified(above) == simplified(lower[j]) else above,
            lower[j],
        )
    return Header(i, i + 1, cells)
