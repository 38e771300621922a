"""The lines above a header that belong to it: a title, a unit, the page's number."""

import re

from volkit.read.fold import simplified, spaceless
from volkit.read.grid import Grid, is_blank
from volkit.read.rows import is_aside, is_total

_MOST_ROWS = 6
_MOST_CELLS = 3
_WIDEST_SHARE = 0.5
_SHORT = 4
_HAN = re.compile(r"[\u3400-\u9fff]")
_SAYS_TITLE = re.compile(
    r"(?:表|册|单|單|台账|台賬|登记|登記|名单|名單|记录|記錄|清单|清單)$"
)
_DATA = re.compile(r"\d{5,}")


def first_line(grid: Grid, top: int, columns: range, floor: int) -> int:
    """Return the first of the lines right above a header in row `top`, else `top`.

    They end the table above, which may end without a blank row. Its totals and the
    signatures under it stay its own.
    """
    i = top - 1
    while i > floor and _is_blank(grid, i, columns):
        i -= 1
    lines: list[int] = []
    for row in range(i, max(floor, top - _MOST_ROWS) - 1, -1):
        if _is_blank(grid, row, columns) or not _is_line(grid, row, columns):
            break
        lines.append(row)
    titles = [row for row in lines if not _is_only_aside(grid, row, columns)]
    if not titles:
        return top
    first = min(titles)
    return first if _is_title(grid, first, columns, floor) else top


def _is_blank(grid: Grid, i: int, columns: range) -> bool:
    """Tell whether a row holds nothing."""
    return all(is_blank(v) for v in grid.row(i, columns.start, columns.stop))


def _filled(grid: Grid, i: int, columns: range) -> list[object]:
    """Return the cells of a row that hold anything."""
    row = grid.row(i, columns.start, columns.stop)
    return [v for v in row if v is not None]


def _is_line(grid: Grid, i: int, columns: range) -> bool:
    """Tell whether a row may be a line of text and not a row of a table."""
    cells = _filled(grid, i, columns)
    if len(cells) > max(1, min(_MOST_CELLS, int(_WIDEST_SHARE * len(columns)))):
        return False
    if is_total(cells) or not all(isinstance(v, str) for v in cells):
        return False
    said = [spaceless(str(v)) for v in cells]
    if not all(
        _HAN.search(s) or " " in str(v) for s, v in zip(said, cells, strict=True)
    ):
        return False
    if any(_DATA.search(s) and not is_aside(s) for s in said):
        return False
    return sum(not is_aside(s) for s in said) <= 1


def _is_only_aside(grid: Grid, i: int, columns: range) -> bool:
    """Tell whether a line says who signs, for whom or when, and nothing else."""
    return all(
        isinstance(v, str) and is_aside(spaceless(v)) for v in _filled(grid, i, columns)
    )


def _is_title(grid: Grid, i: int, columns: range, floor: int) -> bool:
    """Tell a title from a row in which only a name is filled in yet."""
    (said,) = (
        s
        for v in _filled(grid, i, columns)
        if not is_aside(s := simplified(spaceless(str(v))))
    )
    if len(said) > _SHORT or _SAYS_TITLE.search(said):
        return True
    row = grid.row(i, columns.start, columns.stop)
    at = columns.start + next(j for j, v in enumerate(row) if v is not None)
    if grid.spans.get((i, at), (i, at))[1] > at or i <= floor:
        return True
    above = _filled(grid, i - 1, columns)
    return is_total(above) or _is_only_aside(grid, i - 1, columns)
