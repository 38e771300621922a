"""What a table's layout gives cause to say; the words stand in volkit.rules.file."""

from collections.abc import Iterator, Sequence

from volkit.model.address import column_letters
from volkit.model.table import LayoutNote
from volkit.read.column_notes import about_columns
from volkit.read.seen import About, listed
from volkit.read.totals import differences

_SHOWN = 8
_MINORITY = 0.3
_ALIKE = 0.6


def all_notes(about: About) -> Iterator[LayoutNote]:
    """Give everything there is to say about a table's layout."""
    yield from _headers(about)
    yield from _left_out(about)
    yield from _hidden(about)
    yield from about_columns(about)
    yield from _totals(about)
    yield from _merged(about)
    yield from _marked(about)


def _headers(about: About) -> Iterator[LayoutNote]:
    """Say where the header is, if it is not simply the first row."""
    header = about.region.header
    row = about.sheet.first_row + header.bottom
    if about.region.titles and about.region.is_first:
        yield LayoutNote(
            "header-below-titles",
            {"row": row, "count": about.region.titled_rows},
        )
    if any(parent for parent, _ in header.cells.values()):
        pairs = [
            f"{p.strip()}·{c.strip()}" for p, c in header.cells.values() if p and c
        ]
        yield LayoutNote(
            "header-in-two-rows",
            {"first": row - 1, "last": row, "columns": listed(pairs)},
        )


def _left_out(about: About) -> Iterator[LayoutNote]:
    """Say which rows were taken for no data."""
    named = {"total", "carried", "footer", "section", "units", "example"}
    rows = [about.start + i for i, w in about.sorting.left_out.items() if w in named]
    if about.region.declared is not None and about.region.declared.has_totals:
        rows = [r for r in rows if r != about.region.declared.bottom + 1]
    if rows:
        yield LayoutNote(
            "row-is-no-data", {"count": len(rows), "rows": ranges_of(rows)}
        )
    again = [
        about.start + i for i, w in about.sorting.left_out.items() if w == "header"
    ]
    if again:
        yield LayoutNote(
            "header-repeated", {"count": len(again), "rows": ranges_of(again)}
        )


def _hidden(about: About) -> Iterator[LayoutNote]:
    """Say which rows and columns are hidden; they were read like all others."""
    rows = sorted(about.sheet.hidden_rows.intersection(about.rows))
    letters = [c.letter for c in about.columns if c.hidden]
    if rows:
        yield LayoutNote("row-hidden", {"count": len(rows), "rows": ranges_of(rows)})
    if letters and about.region.declared is None:
        yield LayoutNote("column-hidden", {"columns": listed(letters)})


def _totals(about: About) -> Iterator[LayoutNote]:
    """Say which totals are not the sum of their details."""
    block = about.block
    for found in differences(
        block.columns, block.keys, about.region.kind, about.sorting
    ):
        yield LayoutNote(
            "total-differs-from-details",
            {"total": _number(found.total), "details": _number(found.details)},
            about.start + found.position,
            about.columns[found.column].letter,
        )


def _merged(about: About) -> Iterator[LayoutNote]:
    """Say which data cells are merged downwards; the value stands in the first."""
    rows = set(about.rows)
    places = {c.letter for c in about.columns}
    found = [
        f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
        for top, left, bottom, right in sorted(about.sheet.merges)
        if bottom > top and top in rows and column_letters(left) in places
    ]
    if found:
        yield LayoutNote("cells-merged", {"count": len(found), "cells": listed(found)})


def _marked(about: About) -> Iterator[LayoutNote]:
    """Say which rows are set apart by colour, and which cells have a comment."""
    letters = {c.letter for c in about.columns}
    rows = set(about.rows)
    counts: dict[int, int] = {}
    for row, column in about.sheet.marked:
        if row in rows and column_letters(column) in letters:
            counts[row] = counts.get(row, 0) + 1
    filled = dict.fromkeys(counts, 0)
    position = {row: i for i, row in enumerate(about.rows)} if counts else {}
    for row in counts:
        filled[row] = sum(c.cells[position[row]] is not None for c in about.columns)
    marked = [r for r, n in counts.items() if n * 2 >= max(1, filled[r])]
    if marked and len(marked) <= max(1, _MINORITY * len(rows)):
        yield LayoutNote(
            "row-marked-by-colour",
            {"count": len(marked), "rows": ranges_of(sorted(marked))},
        )
    comments = sorted(
        (row, column)
        for row, column in about.sheet.comments
        if row in rows and column_letters(column) in letters
    )
    if comments:
        yield LayoutNote(
            "cell-commented",
            {
                "count": len(comments),
                "cells": listed([f"{column_letters(c)}{r}" for r, c in comments]),
            },
        )


def ranges_of(rows: Sequence[int]) -> str:
    """Return row numbers, runs of them shortened.

    >>> ranges_of([3, 4, 5, 9])
    '3-5、9'
    """
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return listed([str(a) if a == b else f"{a}-{b}" for a, b in runs])


def _number(value: float) -> str:
    """Return a number without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
