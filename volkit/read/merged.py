"""Cells merged downwards: the first holds the value, the others point at it."""

from collections.abc import Mapping, Sequence

from volkit.model.table import MergedCell, RawSheet


def with_merged(
    cells: Mapping[int, Sequence[object]], sheet: RawSheet, rows: Sequence[int]
) -> dict[int, Sequence[object]]:
    """Return a table's columns with a mark in each empty cell below a merged value.

    `rows` holds the sheet's row of each position.
    """
    found = dict(cells)
    deep = [box for box in sheet.merges if box[2] > box[0]]
    if not deep:
        return found
    position = {row: n for n, row in enumerate(rows)}
    for top, left, bottom, _ in deep:
        j = left - sheet.first_column
        first = position.get(top)
        if j not in found or first is None or found[j][first] is None:
            continue
        column = list(found[j])
        for row in range(top + 1, bottom + 1):
            below = position.get(row)
            if below is not None and column[below] is None:
                column[below] = MergedCell()
        found[j] = column
    return found
