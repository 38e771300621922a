"""Where a Chinese line may break (GB/T 15834 and the practice of W3C's clreq)."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise

NEVER_FIRST = frozenset(
    "，。、；：？！）》」』”’〉】〕］｝…—～·・,.;:?!)]}%％‰℃°′″々ー"  # noqa: RUF001  signs of Chinese
)
NEVER_LAST = frozenset("（《「『“‘〈【〔［｛([{￥$＄№#")  # noqa: RUF001  signs of Chinese
_HELD = frozenset("—…")
_GLUE = frozenset("\u00a0\u202f\u2060")
_INSIDE = frozenset("'’.,:/-_@#&+%~·")
_SLACK = 1e-6


def _is_latin(char: str) -> bool:
    """Tell whether a character belongs to a word or a number of a Latin line."""
    return char.isalnum() and ord(char) < 0x2E80  # noqa: PLR2004  CJK begins there


@cache
def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters."""
    if before == " ":
        return after != " "
    if after in NEVER_FIRST or before in NEVER_LAST or after == " ":
        return False
    if before in _GLUE or after in _GLUE or (before == after and after in _HELD):
        return False
    if _is_latin(before):
        return not (_is_latin(after) or after in _INSIDE)
    return not (before in _INSIDE and before < "\x7f" and _is_latin(after))


def lines_of(text: str, widths: Sequence[float], width: float) -> list[str]:
    """Return a text cut into lines no wider than `width`.

    `widths` holds each character's width. A word that is wider than the line is cut
    where it must be. Put together, the lines are the text: spaces at a cut and line
    breaks stay at the end of their line, where `shown` drops them.
    """
    width += _SLACK
    if "\n" not in text:
        return _filled(text, widths, width)
    lines: list[str] = []
    place = 0
    for part in text.splitlines(keepends=True):
        lines += _filled(part, widths[place : place + len(part)], width)
        place += len(part)
    return lines


def shown(line: str) -> str:
    """Return a line without what its end need not show."""
    return line.rstrip(" \n\r")


def _filled(text: str, widths: Sequence[float], width: float) -> list[str]:
    """Return one paragraph's lines, each as full as the rules let it be."""
    if sum(widths) <= width:
        return [text]
    reach = list(accumulate(widths, initial=0.0))
    good = [True, *(may_break(a, b) for a, b in pairwise(text)), True]
    lines, start, count = [], 0, len(text)
    while start < count:
        limit = reach[start] + width
        stop = max(start + 1, bisect_right(reach, limit, start) - 1)
        while stop < count and text[stop] in " \n":
            stop += 1
        kept = stop
        while kept > start and not good[kept]:
            kept -= 1
        stop = kept if kept > start else stop
        lines.append(text[start:stop])
        start = stop
    return lines
