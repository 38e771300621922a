"""What is still missing for the next star, per measure."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from volkit.rate.rating import Next
from volkit.rate.scheme_condition import DIGITS, Condition
from volkit.rate.scheme_model import Conditions, Item, Lose, Named, Points
from volkit.rate.scheme_points import (
    item_points,
    score,
    single_item,
    value_for,
    weight_of,
)
from volkit.rate.scheme_standing import Standing, stars_meant
from volkit.rate.scheme_steps import levels_of, lost_by, stars_earned, vetoes_met


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing per measure, and how far away that is, each against its mark."""

    amounts: Mapping[str, float] = field(default_factory=dict)
    distance: float = 0.0


_OPPOSITE = {">=": "<", ">": "<=", "<=": ">", "<": ">=", "=": "<"}
_STEP = 0.01


def next_star(now: Standing, stars: int) -> Next | None:
    """Return the next star above `stars` and what it needs; None at the top."""
    rules = now.rules
    target = stars + 1
    if rules.source == "levels":
        above = [lv.stars for lv in rules.file.levels if lv.stars > stars]
        target = min(above, default=rules.top + 1)
    if target > rules.top:
        return None
    needs = [_earning(now, target), _rising(now, target)]
    needs += [
        _breaking(now, veto)
        for veto in vetoes_met(now)
        if veto.minus is not None or veto.stars < target
    ]
    return Next(target, _merged(needs).amounts)


def _earning(now: Standing, target: int) -> Lack:
    """Return what the measures lack for so many stars."""
    if stars_earned(now) >= target:
        return Lack()
    match now.rules.source:
        case "levels":
            steps = {target}
            if now.rules.file.climb == "every":
                steps = {lv.stars for lv in now.rules.file.levels if lv.stars <= target}
            return _merged(
                _least(_meeting(now, level) for level in levels_of(now.rules, step))
                for step in steps
            )
        case "named":
            return _winning(now, now.rules.file.named, target - len(now.won))
        case _:
            return _keeping(now, target)


def _rising(now: Standing, target: int) -> Lack:
    """Return the stars of the last period that the sequence lacks."""
    sequence = now.rules.file.sequence
    previous = now.values.get("prev_stars") or 0.0
    if sequence is None or previous + sequence.up >= target:
        return Lack()
    missing = target - sequence.up - previous
    return Lack({"prev_stars": missing}, missing / target)


def _meeting(now: Standing, table: Conditions) -> Lack:
    """Return what a table's conditions lack."""
    lacking = [_lacking(now, c, table) for c in table.all_ if not now.holds(c)]
    if table.any_:
        unmet = sorted(
            (_lacking(now, c, table) for c in table.any_ if not now.holds(c)), key=_cost
        )
        held = len(table.any_) - len(unmet)
        lacking += unmet[: max(0, table.at_least - held)]
    return _merged(lacking)


def _lacking(now: Standing, condition: Condition, table: Conditions) -> Lack:
    """Return what one unmet condition of a table lacks."""
    subject = now.rules.subjects[condition.what]
    gap = condition.missing(now.value(condition), whole=subject.whole)
    plain = Lack({condition.what: gap}, _distance(gap, condition.number))
    match subject.kind:
        case "named" if gap > 0:
            stars = stars_meant(now.rules, subject.key, table)
            number = math.ceil(gap)
            is_possible = (now.value(condition) or 0) + number <= len(stars)
            return _winning(now, stars, number) if is_possible else plain
        case "points":
            by_item = _by_item(now, condition, gap)
            return Lack({**plain.amounts, **by_item.amounts}, plain.distance)
        case "part" if gap > 0:
            by_part = _by_part(now, subject.key, condition)
            return by_part if by_part.amounts else plain
        case _:
            return plain


def _winning(now: Standing, stars: Iterable[Named], number: int) -> Lack:
    """Return what the easiest of some named stars not yet won lack."""
    won = {star.key for star in now.won}
    left = [_meeting(now, star) for star in stars if star.key not in won]
    return _merged(sorted(left, key=_cost)[:number])


def _by_item(now: Standing, condition: Condition, gap: float) -> Lack:
    """Return missing points in the measure that gives them, if it is only one."""
    points = now.rules.file.points
    item = single_item(points) if points else None
    if points is None or now.score is None or item is None or gap <= 0 or item.votes:
        return Lack()
    goal = condition.number + (_STEP if condition.op == ">" else 0)
    lacking = (goal - now.score.unlimited) / weight_of(points, item)
    return _more(now, item, now.score.parts[item.key] + lacking, points, goal)


def _by_part(now: Standing, key: str, condition: Condition) -> Lack:
    """Return missing points of one item in its measure."""
    points = now.rules.file.points
    items = points.items if points else ()
    item = next((i for i in items if i.key == key), None)
    goal = condition.number + (_STEP if condition.op == ">" else 0)
    return _more(now, item, goal) if item else Lack()


def _more(
    now: Standing,
    item: Item,
    wanted: float,
    points: Points | None = None,
    goal: float = 0,
) -> Lack:
    """Return how much more of an item's measure gives it the points wanted."""
    value = value_for(item, wanted)
    if value is None:
        return Lack()
    if now.rules.metrics[item.metric].unit in {"count", "months", "stars"}:
        value = float(math.ceil(value) if item.pts > 0 else math.floor(value))
    changed = {**now.values, item.metric: value}
    if points and score(points, changed).total < goal - 10**-DIGITS:
        return Lack()
    if item_points(item, changed) < wanted - 10**-DIGITS:
        return Lack()
    missing = round(value - (now.values[item.metric] or 0.0), 6)
    return Lack({item.metric: missing}, _distance(missing, value))


def _keeping(now: Standing, target: int) -> Lack:
    """Return what must not have happened for so many stars to be kept."""
    full = now.rules.file.full
    if full is None:
        return Lack()
    over = sum(lost_by(now, lose) for lose in full.lose) - (full.stars - target)
    needs: list[Lack] = []
    for lose in full.lose:
        lost = lost_by(now, lose)
        if over <= 0 or not lost:
            continue
        kept = max(0, lost - over)
        needs.append(_forgiving(now, lose, kept))
        over -= lost - (kept if lose.metric else 0)
    return _merged(needs)


def _forgiving(now: Standing, lose: Lose, lost: int) -> Lack:
    """Return the change after which a cause costs at most so many stars."""
    if not lose.metric:
        return _breaking(now, lose)
    value = now.values[lose.metric] or 0.0
    limit = (lost // lose.stars + 1) * lose.per
    whole = now.rules.metrics[lose.metric].unit in {"count", "months", "stars"}
    best = math.ceil(limit) - 1 if whole else limit - _STEP
    missing = round(min(0.0, best - value), 6)
    return Lack({lose.metric: missing}, _distance(missing, value))


def _breaking(now: Standing, table: Conditions) -> Lack:
    """Return the least change after which a table's conditions no longer hold."""
    ways = [_undoing(now, c, table) for c in table.all_ if now.holds(c)]
    if table.any_:
        held = sorted(
            (_undoing(now, c, table) for c in table.any_ if now.holds(c)), key=_cost
        )
        ways.append(_merged(held[: len(held) - table.at_least + 1]))
    return _least(ways)


def _undoing(now: Standing, condition: Condition, table: Conditions) -> Lack:
    """Return the change after which a condition that holds does so no longer."""
    opposite = _OPPOSITE[condition.op]
    if condition.op == "=" and condition.number <= 0:
        opposite = ">"
    return _lacking(now, Condition(condition.what, opposite, condition.number), table)


def _distance(gap: float, mark: float) -> float:
    """Return how far away a mark is, so that hours and shares can be compared."""
    return abs(gap) / (abs(mark) or 1.0)


def _cost(lack: Lack) -> float:
    """Return how far away something is."""
    return lack.distance


def _least(ways: Iterable[Lack]) -> Lack:
    """Return the way that asks for the least."""
    return min(ways, key=_cost, default=Lack())


def _merged(lacks: Iterable[Lack]) -> Lack:
    """Return everything that is missing, of each measure the most."""
    merged: dict[str, float] = {}
    distance = 0.0
    for lack in lacks:
        distance += lack.distance
        for key, amount in lack.amounts.items():
            if key not in merged or abs(amount) > abs(merged[key]):
                merged[key] = amount
    return Lack(merged, distance)
