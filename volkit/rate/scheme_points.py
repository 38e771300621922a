"""Points: a base, what each item adds, and the value an item needs for more."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from volkit.rate.scheme_condition import DIGITS
from volkit.rate.scheme_model import Group, Item, Points

Values = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Score:
    """The points in all, before and after their limits, and of each item and group."""

    total: float
    unlimited: float
    parts: Mapping[str, float]


def score(points: Points, values: Values) -> Score:
    """Return the points that measures give."""
    parts = {item.key: item_points(item, values) for item in points.items}
    total = points.base + sum(parts[i.key] for i in points.items if not i.group)
    for group in points.groups:
        own = sum(parts[i.key] for i in points.items if i.group == group.key)
        parts[group.key] = _even(
            _limited(group.base + own, group.floor, group.cap) * group.weight
        )
        total += parts[group.key]
    return Score(_even(_limited(total, points.floor, points.cap)), _even(total), parts)


def item_points(item: Item, values: Values) -> float:
    """Return the points of one item; an unknown measure gives what zero gives."""
    value = _voted(item, values) if item.votes else (values.get(item.metric) or 0.0)
    return _even(_limited(_raw(item, value), item.floor, item.cap) * item.weight)


def value_for(item: Item, wanted: float) -> float | None:
    """Return the nearest value of an item's measure that gives these points, or None.

    An item of votes cannot be turned round, and no value gets beyond a cap.
    """
    for value in _candidates(item, wanted / item.weight):
        value = max(0.0, value)  # noqa: PLW2901  a measure is never less than nothing
        if item_points(item, {item.metric: value}) >= wanted - 10**-DIGITS:
            return _even(value)
    return None


def single_item(points: Points) -> Item | None:
    """Return the only item that can give more points, if it is only one."""
    giving = [
        item
        for item in points.items
        if item.votes or item.pts > 0 or any(band.pts > 0 for band in item.bands)
    ]
    return giving[0] if len(giving) == 1 else None


def weight_of(points: Points, item: Item) -> float:
    """Return what the group of an item multiplies its points by."""
    return next((g.weight for g in points.groups if g.key == item.group), 1.0)


def limits(points: Points) -> Iterator[Item | Group]:
    """Give every item and group, all of which have a key of their own."""
    yield from points.items
    yield from points.groups


def _raw(item: Item, value: float) -> float:
    """Return an item's points before its limits and weight."""
    if item.bands:
        reached = [b for b in item.bands if b.from_ <= round(value, DIGITS)]
        return max(reached, key=lambda b: b.from_).pts if reached else 0.0
    times = round(max(0.0, value - item.above) / item.per, DIGITS)
    return (math.floor(times) if item.whole else times) * item.pts


def _candidates(item: Item, raw: float) -> Iterator[float]:
    """Give values of the measure that might give an item so many raw points."""
    if item.votes:
        return
    if item.bands:
        yield from sorted(b.from_ for b in item.bands)
        return
    if item.pts:
        times = round(raw / item.pts, DIGITS)
        if item.whole:
            times = math.ceil(times) if item.pts > 0 else math.floor(times)
        yield times * item.per + item.above
    yield 0.0


def _voted(item: Item, values: Values) -> float:
    """Return the mean of the votes' worth, 0 where nobody voted."""
    cast = {grade: max(0.0, values.get(grade) or 0.0) for grade in item.votes}
    number = sum(cast.values())
    if not number:
        return 0.0
    return sum(cast[grade] * worth for grade, worth in item.votes.items()) / number


def _limited(value: float, floor: float | None, cap: float | None) -> float:
    """Return a value held between its limits."""
    if cap is not None:
        value = min(value, cap)
    return value if floor is None else max(value, floor)


def _even(value: float) -> float:
    """Return a value without the dust of floating point."""
    return round(value, DIGITS) + 0.0
