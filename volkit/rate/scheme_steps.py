"""From a standing to stars: earned, held back by sequence, struck by vetoes."""

import math

from volkit.rate.scheme_condition import DIGITS
from volkit.rate.scheme_model import Level, Lose, Medal, Veto
from volkit.rate.scheme_standing import Rules, Standing

_NUMERALS = "零一二三四五六七八九十"


def stars_earned(now: Standing) -> int:
    """Return the stars that the measures give by themselves."""
    match now.rules.source:
        case "levels":
            return _climbed(now)
        case "named":
            return len(now.won)
        case "full":
            return max(0, now.rules.top - stars_lost(now))
        case _:
            return 0


def _climbed(now: Standing) -> int:
    """Return the highest level reached; step by step, if the scheme asks for that."""
    levels = now.rules.file.levels
    met = {level.stars for level in levels if now.meets(level)}
    if now.rules.file.climb == "highest":
        return max(met, default=0)
    climbed = 0
    for stars in sorted({level.stars for level in levels}):
        if stars not in met:
            break
        climbed = stars
    return climbed


def stars_lost(now: Standing) -> int:
    """Return the stars lost of a full number."""
    full = now.rules.file.full
    return sum(lost_by(now, lose) for lose in full.lose) if full else 0


def lost_by(now: Standing, lose: Lose) -> int:
    """Return the stars that one cause costs."""
    if not lose.metric:
        return lose.stars if now.meets(lose) else 0
    times = math.floor(round((now.values[lose.metric] or 0.0) / lose.per, DIGITS))
    lost = max(0, times) * lose.stars
    return lost if lose.most is None else min(lost, lose.most)


def stars_held(now: Standing, earned: int) -> int:
    """Return the stars after the sequence: a step up, and no more than so many down."""
    sequence = now.rules.file.sequence
    if sequence is None:
        return earned
    previous = int(now.values["prev_stars"] or 0)
    held = min(earned, previous + sequence.up)
    if sequence.down is not None:
        held = max(held, previous - sequence.down)
    return _existing(now.rules, held)


def vetoes_met(now: Standing) -> tuple[Veto, ...]:
    """Return the vetoes that apply."""
    return tuple(veto for veto in now.rules.file.vetoes if now.meets(veto))


def stars_left(rules: Rules, stars: int, vetoes: tuple[Veto, ...]) -> int:
    """Return the stars after vetoes."""
    for veto in vetoes:
        stars = min(stars, veto.stars) if veto.minus is None else stars - veto.minus
    return _existing(rules, max(0, stars))


def medal_of(now: Standing, stars: int) -> Medal | None:
    """Return the last medal earned by somebody with so many stars."""
    earned = [
        medal
        for medal in now.rules.file.medals
        if stars >= (now.rules.top if medal.stars is None else medal.stars)
        and now.meets(medal)
    ]
    return earned[-1] if earned else None


def label_of(rules: Rules, stars: int) -> str:
    """Return what so many stars are called."""
    file = rules.file
    said = file.labels.get(str(stars)) or next(
        (lv.label for lv in levels_of(rules, stars) if lv.label), ""
    )
    if said:
        return said
    if not stars:
        return file.below
    return f"{_NUMERALS[stars] if stars < len(_NUMERALS) else stars}星"


def approver_of(rules: Rules, stars: int) -> str:
    """Return who approves so many stars, "" where the scheme does not say."""
    return rules.file.approvers.get(str(stars)) or next(
        (lv.approver for lv in levels_of(rules, stars) if lv.approver), ""
    )


def levels_of(rules: Rules, stars: int) -> list[Level]:
    """Return the levels that give so many stars."""
    return [level for level in rules.file.levels if level.stars == stars]


def _existing(rules: Rules, stars: int) -> int:
    """Return the most stars, up to a number, that the scheme can give."""
    if rules.source != "levels":
        return min(stars, rules.top)
    return max((lv.stars for lv in rules.file.levels if lv.stars <= stars), default=0)
