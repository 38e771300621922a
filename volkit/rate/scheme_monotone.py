"""Whether doing more can cost a star: worked out from the scheme, never declared."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from volkit.rate.scheme_condition import Condition
from volkit.rate.scheme_model import Conditions, Item
from volkit.rate.scheme_points import limits
from volkit.rate.scheme_standing import Rules, stars_meant

Effect = Literal["more", "less", "mixed"]
"""Whether more of a measure helps, less of it does, or now one and now the other."""


def effects(rules: Rules) -> dict[str, Effect]:
    """Return, for each measure a scheme uses, what never costs a star."""
    signs: dict[str, set[int]] = {key: set() for key in rules.used}
    for key, sign in _signs(rules):
        signs[key].add(sign)
    return {
        key: _effect(found) if found else rules.metrics[key].better
        for key, found in signs.items()
    }


def is_monotone(rules: Rules) -> bool:
    """Tell whether nobody loses a star by doing better in any measure."""
    return all(
        effect == rules.metrics[key].better for key, effect in effects(rules).items()
    )


def _effect(signs: set[int]) -> Effect:
    """Return the direction that signs agree on."""
    if signs == {1}:
        return "more"
    return "less" if signs == {-1} else "mixed"


def _signs(rules: Rules) -> Iterator[tuple[str, int]]:
    """Give each measure with 1 where more helps, -1 where less does, else 0."""
    file = rules.file
    for table in (*file.named, *file.levels, *file.medals):
        yield from _of_conditions(rules, table, 1)
    for veto in file.vetoes:
        yield from _of_conditions(rules, veto, -1)
    for lose in file.full.lose if file.full else ():
        if lose.metric:
            yield lose.metric, -1
        yield from _of_conditions(rules, lose, -1)
    if file.sequence:
        yield "prev_stars", 1


def _of_conditions(
    rules: Rules, table: Conditions, good: int
) -> Iterator[tuple[str, int]]:
    """Give the signs of the measures that conditions look at."""
    for condition in (*table.all_, *table.any_):
        sign = _sign(condition) * good
        subject = rules.subjects[condition.what]
        if subject.kind == "measure":
            is_none = condition.op == "=" and condition.number == 0
            yield subject.key, -good if is_none else sign
        elif subject.kind == "named":
            for star in stars_meant(rules, subject.key, table):
                yield from _of_conditions(rules, star, sign)
        else:
            for item in _items(rules, subject.key):
                yield from ((key, s * sign) for key, s in _of_item(item))


def _sign(condition: Condition) -> int:
    """Return 1 where more meets a condition, -1 where less does, 0 for equality."""
    return {">": 1, "<": -1}.get(condition.op[0], 0)


def _items(rules: Rules, key: str) -> list[Item]:
    """Return the items that points, or a part of them, come from."""
    points = rules.file.points
    if points is None:
        return []
    known = {part.key for part in limits(points)}
    return [
        item
        for item in points.items
        if key not in known or key in {item.key, item.group}
    ]


def _of_item(item: Item) -> Iterator[tuple[str, int]]:
    """Give the signs of the measures of an item; votes pull both ways."""
    way = 1 if item.pts >= 0 else -1
    if item.votes:
        best = max(item.votes.values())
        for grade, worth in item.votes.items():
            yield grade, way if worth == best > 0 else 0
    elif item.bands:
        bands = sorted(item.bands, key=lambda b: b.from_)
        pts = [b.pts for b in bands]
        if bands[0].from_ > 0:
            pts.insert(0, 0.0)
        rises = all(a <= b for a, b in pairwise(pts))
        falls = all(a >= b for a, b in pairwise(pts))
        yield item.metric, 1 if rises else -1 if falls else 0
    else:
        yield item.metric, way
