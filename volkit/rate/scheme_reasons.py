"""Why somebody has the stars he has, in sentences."""

from collections.abc import Iterator

from volkit.i18n import N_
from volkit.rate.rating import Reason, said_number
from volkit.rate.scheme_model import Medal, Veto
from volkit.rate.scheme_standing import Standing, part_keys
from volkit.rate.scheme_steps import label_of, levels_of, lost_by, stars_left


def reasons(
    now: Standing,
    *,
    earned: int,
    held: int,
    vetoes: tuple[Veto, ...],
    medal: Medal | None,
) -> Iterator[Reason]:
    """Give the reasons in the order in which the stars came about."""
    yield from _points(now)
    yield from _named(now)
    yield from _levels(now, earned)
    yield from _full(now)
    yield from _sequence(now, earned, held)
    for number, veto in enumerate(vetoes):
        yield Reason(
            N_("Veto {label}: stars fall from {before} to {after}. {conditions}"),
            {
                "label": veto.label,
                "before": stars_left(now.rules, held, vetoes[:number]),
                "after": stars_left(now.rules, held, vetoes[: number + 1]),
            },
            now.verdicts(veto, only=True),
            holds=False,
        )
    if medal:
        yield Reason(
            N_("{label} is earned: {conditions}"),
            {"label": medal.label},
            now.verdicts(medal),
            holds=True,
        )


def _points(now: Standing) -> Iterator[Reason]:
    """Give the points and what they are made of."""
    points = now.rules.file.points
    if points is None or now.score is None:
        return
    parts = [
        f"{key} {said_number(now.score.parts[key])}"
        for key in part_keys(now.rules.file)
    ]
    if points.base:
        parts.insert(0, said_number(points.base))
    yield Reason(
        N_("{points} points: {parts}."),
        {"points": now.score.total, "parts": " + ".join(parts).replace("+ -", "- ")},
    )


def _named(now: Standing) -> Iterator[Reason]:
    """Give each named star, won or not."""
    for star in now.rules.file.named:
        if star in now.won:
            yield Reason(
                N_("{star} is won: {conditions}"),
                {"star": star.key},
                now.verdicts(star, only=True),
                holds=True,
            )
        else:
            yield Reason(
                N_("{star} is not won: {conditions}"),
                {"star": star.key},
                now.verdicts(star, only=False),
                holds=False,
            )


def _levels(now: Standing, earned: int) -> Iterator[Reason]:
    """Give the level reached, and the one above it that is not."""
    if now.rules.source != "levels":
        return
    for level in levels_of(now.rules, earned):
        if now.meets(level):
            yield Reason(
                N_("{label} is reached: {conditions}"),
                {"label": label_of(now.rules, earned)},
                now.verdicts(level, only=True),
                holds=True,
            )
            break
    above = min(
        (lv.stars for lv in now.rules.file.levels if lv.stars > earned), default=0
    )
    for level in levels_of(now.rules, above):
        yield Reason(
            N_("{label} is not reached yet: {conditions}"),
            {"label": label_of(now.rules, above)},
            now.verdicts(level, only=False),
            holds=False,
        )


def _full(now: Standing) -> Iterator[Reason]:
    """Give what cost stars of a full number."""
    full = now.rules.file.full
    if full is None or now.rules.source != "full":
        return
    costs = [(lose, lost_by(now, lose)) for lose in full.lose]
    for lose, lost in costs:
        if lost:
            metric = now.rules.metrics.get(lose.metric)
            yield Reason(
                N_("{lost} of {stars} stars lost: {cause}. {conditions}"),
                {
                    "lost": lost,
                    "stars": full.stars,
                    "cause": lose.label or (metric.label if metric else ""),
                },
                () if metric else now.verdicts(lose, only=True),
                holds=False,
            )
    if not any(lost for _, lost in costs):
        yield Reason(
            N_("None of the {stars} stars is lost."), {"stars": full.stars}, holds=True
        )


def _sequence(now: Standing, earned: int, held: int) -> Iterator[Reason]:
    """Give the step that the sequence allows, where it changed something."""
    sequence = now.rules.file.sequence
    if sequence is None or held == earned:
        return
    facts = {
        "earned": earned,
        "previous": int(now.values["prev_stars"] or 0),
        "stars": held,
    }
    if held < earned:
        yield Reason(
            N_(
                "The measures give {earned} stars, but from {previous} one rises by "
                "{up} at most in a period: {stars}."
            ),
            {**facts, "up": sequence.up},
            holds=False,
        )
    else:
        yield Reason(
            N_(
                "The measures give {earned} stars, but from {previous} one falls by "
                "{down} at most in a period: {stars}."
            ),
            {**facts, "down": sequence.down},
            holds=True,
        )
