"""What cells are filled with: read in bulk, and put back as it was."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

import xlwings as xw

from volkit.excel.areas import Box, Place, addresses, alike, boxes, parts, size
from volkit.excel.read_sheet import range_of

_NO_FILL, _SOLID = -4142, 1
_MOST_QUESTIONS = 1_000

Fill = tuple[int, int | None, float] | None
"""A solid fill: its colour, the theme's colour it is taken from, and its tint."""
OTHER: Fill = (-1, None, 0.0)
"""A fill that cannot be put back: hatched, or running from one colour to another."""
_Asked = tuple[Fill]


def fills(sheet: xw.Sheet, places: Iterable[Place]) -> dict[Place, Fill]:
    """Return what cells are filled with, None for those without a fill."""
    themes: dict[int, tuple[int | None, float]] = {}
    groups = alike(places, lambda box: _fill(sheet, box, themes))
    return {place: found for some, (found,) in groups for place in some}


def with_colour(
    sheet: xw.Sheet, places: Iterable[Place], colours: Container[int]
) -> set[Place]:
    """Return those of some cells that have one of these colours."""

    def ask(box: Box) -> int | None:
        colour = range_of(sheet, box).api.Interior.Color
        is_mixed = colour is None or (colour == 0 and size(box) > 1)
        return None if is_mixed else int(colour)

    return {
        place
        for box in boxes(places)
        for some, colour in alike(_inside(box), ask)
        if colour in colours
        for place in some
    }


def coloured(sheet: xw.Sheet, box: Box, colours: Container[int]) -> Iterator[Place]:
    """Give the cells of a box that have one of these colours."""
    themes: dict[int, tuple[int | None, float]] = {}
    for one, (fill,) in parts(box, lambda b: _fill(sheet, b, themes), _MOST_QUESTIONS):
        if fill is not None and fill[0] in colours:
            yield from _inside(one)


def _inside(box: Box) -> Iterator[Place]:
    """Give the cells of a box."""
    for row in range(box[0], box[2] + 1):
        for column in range(box[1], box[3] + 1):
            yield row, column


def put_back(sheet: xw.Sheet, wanted: Mapping[Place, Fill]) -> None:
    """Fill cells as they were, those of one look together."""
    by_fill: dict[Fill, list[Place]] = defaultdict(list)
    for place, fill in wanted.items():
        by_fill[fill].append(place)
    for fill, places in by_fill.items():
        for some in addresses(places):
            cells = sheet.range(some)
            if fill is None:
                cells.color = None
                continue
            colour, theme, tint = fill
            interior = cells.api.Interior
            interior.Color = colour
            if theme is not None:
                interior.ThemeColor = theme
                interior.TintAndShade = tint


def _fill(
    sheet: xw.Sheet, box: Box, themes: dict[int, tuple[int | None, float]]
) -> _Asked | None:
    """Return the fill that all cells of a box share, None if they differ."""
    interior = range_of(sheet, box).api.Interior
    index = interior.ColorIndex
    if index is None:
        return None
    if index == _NO_FILL:
        return (None,)
    pattern = interior.Pattern
    if pattern is None:
        return None
    if pattern != _SOLID:
        return (OTHER,)
    colour = interior.Color
    # Excel says black where colours differ; and near colours share an index.
    if colour is None or (colour == 0 and size(box) > 1):
        return None
    number = int(colour)
    if number not in themes:
        themes[number] = _theme(interior)
    return ((number, *themes[number]),)


def _theme(interior: Any) -> tuple[int | None, float]:
    """Return the colour of the theme that a fill has, if it is one of the theme's."""
    try:
        theme = interior.ThemeColor
        tint = interior.TintAndShade
    except Exception:  # noqa: BLE001  Excel raises where it is no theme's colour
        return None, 0.0
    return (None, 0.0) if theme is None else (int(theme), float(tint or 0))
