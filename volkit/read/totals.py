"""Totals that people typed, compared with the numbers above them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from volkit.read.rows import Sorting
from volkit.sheets.base import columns_of

_SUMMED = frozenset({"hours", "money", "int", "decimal"})
_NOT_SUMMED = frozenset(
    {
        "seq",
        "year",
        "star",
        "level",
        "computed",
        "previous",
        "score",
        "value",
        "valid_m",
        "balance",
    }
)
_RUNNING = ("累计", "承前页", "上页", "过次页", "截至")
_BELOW_ZERO = "(（-–—负負△▲红紅"
"""With these begins a sum that is taken away, if it is written in words."""
_TOLERANCE = 0.005
_MOST_IN_WORDS = 24.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A total that is not the sum of its details."""

    position: int
    column: int
    total: float
    details: float


def differences(
    columns: Sequence[Sequence[object]],
    keys: Sequence[str | None],
    kind: str,
    sorting: Sorting,
) -> Iterator[Difference]:
    """Give the totals that fit neither the whole table nor the part just above."""
    facts = columns_of(kind)
    for j, key in enumerate(keys):
        if key not in facts or facts[key].kind not in _SUMMED or key in _NOT_SUMMED:
            continue
        previous = -1
        for position, word in sorting.totals:
            total = _number(columns[j][position])
            if total is not None and not any(word.startswith(r) for r in _RUNNING):
                most = _MOST_IN_WORDS if facts[key].kind == "hours" else math.inf
                found = _sums(columns[j], sorting.data, previous, position, most)
                if found and not any(s.allows(total) for s in found):
                    yield Difference(position, j, total, found[0].least)
            previous = position


@dataclass(frozen=True, slots=True)
class _Sum:
    """What some cells add up to; words among the numbers leave it open."""

    least: float
    most: float

    def allows(self, total: float) -> bool:
        """Tell whether a total may be right."""
        return self.least - _TOLERANCE < total < self.most + _TOLERANCE


def _sums(
    column: Sequence[object],
    data: Sequence[int],
    previous: int,
    position: int,
    most: float,
) -> list[_Sum]:
    """Return what a total may stand for, the likeliest first."""
    if data and position < data[0]:
        parts = [data]
    else:
        above = [i for i in data if i < position]
        since = [i for i in above if i > previous]
        parts = [above, since, list(data)] if since != above else [above]
        if previous >= 0 and since:
            parts = [since, above]
    return [_sum(column, part, most) for part in parts if part]


def _sum(column: Sequence[object], part: Sequence[int], most: float) -> _Sum:
    """Return what some cells add up to; a cell in words is worth `most` at most."""
    cells = [v for i in part if (v := column[i]) is not None]
    numbers = [_number(v) for v in cells]
    known = sum(n for n in numbers if n is not None)
    words = [str(v) for v, n in zip(cells, numbers, strict=True) if n is None]
    least = -math.inf if any(w.strip()[:1] in _BELOW_ZERO for w in words) else known
    return _Sum(least, known + (most * len(words) if words else 0.0))


def _number(value: object) -> float | None:
    """Return a cell's number, None if it holds none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str):
        try:
            return float(value.strip())
        except ValueError:
            return None
    return None
