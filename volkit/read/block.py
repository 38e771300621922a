"""A dense block of cells as columns, empty cells as None.

A column without any empty cell is a tuple, one with empty cells a list; so that
whoever looks for gaps need not look through what has none.
"""

from collections.abc import Sequence

from volkit.model.table import ErrorCell

Columns = list[Sequence[object]]


def columns_of(rows: Sequence[Sequence[object]]) -> Columns:
    """Return the columns of rows of equal length; "" becomes None."""
    return [_emptied(column) for column in zip(*rows, strict=True)]


def _emptied(column: tuple[object, ...]) -> Sequence[object]:
    """Return a column with None for its empty texts."""
    if "" not in column:
        return column
    return [None if value == "" else value for value in column]


def with_errors(
    columns: Columns, errors: dict[tuple[int, int], ErrorCell], top: int, left: int
) -> None:
    """Put errors, given by row and column of the sheet, into the block's columns."""
    changed: dict[int, list[object]] = {}
    for (row, column), error in errors.items():
        place = column - left
        if 0 <= place < len(columns) and 0 <= row - top < len(columns[place]):
            cells = changed.setdefault(place, list(columns[place]))
            cells[row - top] = error
    for place, cells in changed.items():
        columns[place] = cells


def padded(rows: Sequence[Sequence[object]]) -> list[Sequence[object]]:
    """Return rows made equally long by empty texts."""
    widths = set(map(len, rows))
    width = max(widths, default=0)
    if len(widths) == 1:
        return [*rows]
    return [[*row, *[""] * (width - len(row))] for row in rows]
