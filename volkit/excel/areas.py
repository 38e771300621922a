"""Many cells as few ranges: each call into Excel costs, a thousand cost seconds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from volkit.model.address import column_letters

Place = tuple[int, int]
Box = tuple[int, int, int, int]
Found = TypeVar("Found")

_LONGEST_ADDRESS = 240
"""Excel refuses addresses over 255 characters."""


def bounds(places: Iterable[Place]) -> Box:
    """Return the first and last row and column that cells lie in."""
    known = list(places)
    rows, columns = [p[0] for p in known], [p[1] for p in known]
    return min(rows), min(columns), max(rows), max(columns)


def size(box: Box) -> int:
    """Return how many cells a box holds."""
    return (box[2] - box[0] + 1) * (box[3] - box[1] + 1)


def boxes(places: Iterable[Place]) -> list[Box]:
    """Return rectangles that hold exactly these cells, as few as a glance finds."""
    columns: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(set(places)):
        columns[column].append(row)
    runs: dict[tuple[int, int], list[int]] = defaultdict(list)
    for column in sorted(columns):
        for run in _runs(columns[column]):
            runs[run].append(column)
    return [
        (top, left, bottom, right)
        for (top, bottom), held in sorted(runs.items())
        for left, right in _runs(held)
    ]


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each unbroken run of ascending numbers."""
    start = numbers[0]
    for one, following in pairwise([*numbers, numbers[-1] + 2]):
        if following != one + 1:
            yield start, one
            start = following


def address(box: Box) -> str:
    """Return a box as Excel writes it, such as A4:B9."""
    top, left, bottom, right = box
    first = f"{column_letters(left)}{top}"
    last = f"{column_letters(right)}{bottom}"
    return first if first == last else f"{first}:{last}"


def addresses(places: Iterable[Place]) -> Iterator[str]:
    """Give addresses of several areas each, none longer than Excel takes."""
    line = ""
    for part in map(address, boxes(places)):
        if line and len(line) + len(part) >= _LONGEST_ADDRESS:
            yield line
            line = ""
        line = f"{line},{part}" if line else part
    if line:
        yield line


def alike(
    places: Iterable[Place], ask: Callable[[Box], Found | None]
) -> Iterator[tuple[list[Place], Found]]:
    """Give cells in groups that share what `ask` says of a box of them.

    `ask` answers None for a box whose cells differ; then the halves are asked: of its
    rows, if a whole row in its middle is alike, else of its columns.
    """
    known = sorted(set(places))
    if not known:
        return
    box = bounds(known)
    found = ask(box)
    if found is not None:
        yield known, found
        return
    middle = (box[0] + box[2]) // 2
    first = 0 if ask((middle, box[1], middle, box[3])) is not None else 1
    waiting = _halves(known, box, first)
    while waiting:
        some = waiting.pop()
        box = bounds(some)
        found = ask(box)
        if found is not None:
            yield some, found
        else:
            waiting += _halves(some, box, first)


def _halves(places: list[Place], box: Box, first: int) -> list[list[Place]]:
    """Return cells in two parts, cut across one axis, or across the other."""
    axis = first if box[first + 2] > box[first] else 1 - first
    middle = (box[axis] + box[axis + 2]) // 2
    later = [p for p in places if p[axis] > middle]
    return [later, [p for p in places if p[axis] <= middle]] if later else []


def parts(
    box: Box, ask: Callable[[Box], Found | None], most: int
) -> Iterator[tuple[Box, Found]]:
    """Give the parts of a box that are alike throughout; at most so many questions."""
    waiting = [box]
    while waiting and most:
        most -= 1
        one = waiting.pop()
        found = ask(one)
        if found is not None:
            yield one, found
        else:
            waiting += halves(one)


def halves(box: Box) -> list[Box]:
    """Return a box cut across its longer side; nothing for a single cell."""
    top, left, bottom, right = box
    if size(box) == 1:
        return []
    if bottom - top >= right - left:
        middle = (top + bottom) // 2
        return [(middle + 1, left, bottom, right), (top, left, middle, right)]
    middle = (left + right) // 2
    return [(top, middle + 1, bottom, right), (top, left, bottom, middle)]
