"""How large a text can be in its box, and where its lines end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from volkit.render.form_lines import lines_of

MINIMUM_PT = 8.0
"""No text is printed smaller; what does not fit then stands elsewhere, and is said."""

FLOWING_MINIMUM_PT = 10.5
"""The least size, 五号, of a text that can go on in the next row instead."""

LEADING = 1.2
PADDING_PT = 3.0
_MARGIN_PT = 0.75
_STEP = 0.5

Widths = Callable[[str], Sequence[float]]
"""Gives each character's width, as a part of the type size."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell's place on paper in points, from the page's lower left corner."""

    x: float
    y: float
    width: float
    height: float

    def lines(self, size: float) -> int:
        """Return how many lines of a type size fit; one always counts as fitting."""
        return max(1, int((self.height - 2 * _MARGIN_PT) / (size * LEADING)))


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text at the size it fits at; `fits` is False if even the least is too big."""

    size: float
    lines: Sequence[str]
    fits: bool = True


def fit(  # noqa: PLR0913  a text, its place, and how it may be set
    text: str,
    box: Box,
    size: float,
    widths: Widths,
    *,
    wrap: bool = True,
    least: float = MINIMUM_PT,
) -> Fitted:
    """Return a text at the largest size, `least` to `size`, at which its box holds it.

    Text of a cell that does not wrap is made smaller first, and wraps only where that
    is not enough.
    """
    em = widths(text)
    room = box.width - 2 * PADDING_PT
    whole = sum(em)
    if whole * size <= room and "\n" not in text:
        return Fitted(size, [text])
    least = min(size, least)
    if not wrap and "\n" not in text and whole * least <= room:
        return Fitted(max(least, _down(room / whole)), [text])
    lines: Sequence[str] = [text]
    for tried in _sizes(size, least):
        if whole * tried > room * (box.lines(tried) + 1):
            continue
        lines = lines_of(text, [w * tried for w in em], room)
        if len(lines) <= box.lines(tried):
            return Fitted(tried, lines)
    return Fitted(least, lines_of(text, [w * least for w in em], room), fits=False)


def spread(text: str, box: Box, size: float, widths: Widths) -> tuple[float, list[str]]:
    """Return a text in parts for the fewest boxes, at the largest size that allows."""
    em = widths(text)
    best: tuple[float, list[str]] | None = None
    for tried in _sizes(size, min(size, FLOWING_MINIMUM_PT)):
        lines = lines_of(text, [w * tried for w in em], box.width - 2 * PADDING_PT)
        each = box.lines(tried)
        if best is None or -(-len(lines) // each) < len(best[1]):
            parts = (lines[n : n + each] for n in range(0, len(lines), each))
            best = tried, ["".join(part) for part in parts]
    return best or (size, [text])


def guessed_widths(text: str) -> list[float]:
    """Return widths for a machine whose fonts are not known: wide characters one em."""
    return [1.0 if east_asian_width(c) in "WFA" else 0.55 for c in text]


def _sizes(size: float, least: float) -> list[float]:
    """Return the sizes to try, the largest first."""
    smaller = (n * _STEP for n in range(int(size / _STEP), 0, -1))
    return [size, *(s for s in smaller if least <= s < size)]


def _down(size: float) -> float:
    """Return a size rounded down to what type sizes are given in."""
    return int(size / _STEP) * _STEP
