"""What a scheme file may not say although each part of it is well formed."""

import re
from collections.abc import Iterable, Iterator

from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.text import Label
from volkit.rate.metric import (
    Metric,
    all_metrics,
    folded,
    measure_named,
    nearest_names,
)
from volkit.rate.scheme_condition import Condition
from volkit.rate.scheme_error import place_of
from volkit.rate.scheme_model import Conditions, SchemeFile
from volkit.rate.scheme_points import limits

RESERVED = frozenset({"points", "named"})
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
Path = tuple[int | str, ...]


def own_metrics(scheme: SchemeFile) -> dict[str, Metric]:
    """Return the scheme's own measures as measures of the 考评得分 sheet."""
    return {
        key: Metric(
            key,
            Label(own.caption, own.caption, own.caption),
            unit="score" if own.total == "mean" else "count",
            better=own.better,
            total=own.total,
            empty=None if own.total == "mean" else 0.0,
        )
        for key, own in scheme.measures.items()
    }


def measure_in(scheme: SchemeFile, text: str) -> str | None:
    """Return the measure that a word means in a scheme, None if it means none."""
    for key, own in scheme.measures.items():
        if folded(text) in {folded(key), folded(own.caption)}:
            return key
    return measure_named(text)


def conditions_of(scheme: SchemeFile) -> Iterator[tuple[Path, Conditions]]:
    """Give every table of a scheme that has conditions, with the path to it."""
    tables: tuple[tuple[Path, Iterable[Conditions]], ...] = (
        (("named",), scheme.named),
        (("levels",), scheme.levels),
        (("medals",), scheme.medals),
        (("vetoes",), scheme.vetoes),
        (("full", "lose"), scheme.full.lose if scheme.full else ()),
    )
    for path, rows in tables:
        for number, row in enumerate(rows):
            yield (*path, number), row


def check_scheme(scheme: SchemeFile, file: str) -> None:
    """Refuse a scheme whose parts do not fit together, naming the place."""
    problem = next(_problems(scheme), None)
    if problem:
        path, sentence, params = problem
        raise UsageError(sentence, file=file, place=place_of(path), **params)


Problem = tuple[Path, str, dict[str, object]]


def _problems(scheme: SchemeFile) -> Iterator[Problem]:
    """Give what does not fit together."""
    yield from _own_names(scheme)
    yield from _repeated(scheme)
    yield from _unknown_measures(scheme)
    yield from _unknown_parts(scheme)
    yield from _stars(scheme)
    if scheme.from_ and scheme.to and scheme.from_ > scheme.to:
        yield ("to",), N_("Scheme {file}: {place} lies before from."), {}


def _own_names(scheme: SchemeFile) -> Iterator[Problem]:
    """Give measures of one's own whose names are taken or badly written."""
    for key in scheme.measures:
        if key in all_metrics() or key in RESERVED:
            yield ("measures", key), N_(
                "Scheme {file}: {place} is a name that volkit uses itself; "
                "choose another."
            ), {}  # fmt: skip
        elif not _IDENTIFIER.fullmatch(key):
            yield ("measures", key), N_(
                "Scheme {file}: the name {place} may hold only small letters, "
                "digits and _, and begins with a letter."
            ), {}  # fmt: skip


def _repeated(scheme: SchemeFile) -> Iterator[Problem]:
    """Give keys that stand twice."""
    sentence = N_("Scheme {file}: {place} repeats the key {key}.")
    parts = list(limits(scheme.points)) if scheme.points else []
    count = len(scheme.points.items) if scheme.points else 0
    seen: set[str] = set()
    for number, part in enumerate(parts):
        if part.key in seen:
            kind = ("items", number) if number < count else ("groups", number - count)
            yield ("points", *kind, "key"), sentence, {"key": part.key}
        seen.add(part.key)
    stars: set[str] = set()
    for number, star in enumerate(scheme.named):
        if star.key in stars:
            yield ("named", number, "key"), sentence, {"key": star.key}
        stars.add(star.key)


def _unknown_measures(scheme: SchemeFile) -> Iterator[Problem]:
    """Give words that should name a measure and do not."""
    used: list[tuple[Path, str]] = []
    for number, item in enumerate(scheme.points.items if scheme.points else ()):
        here = ("points", "items", number)
        used += [((*here, "metric"), item.metric)] if item.metric else []
        used += [((*here, "votes"), grade) for grade in item.votes]
    for number, lose in enumerate(scheme.full.lose if scheme.full else ()):
        used += (
            [(("full", "lose", number, "metric"), lose.metric)] if lose.metric else []
        )
    for path, condition in _conditions(scheme):
        if condition.what.partition(".")[0] not in RESERVED:
            used.append((path, condition.what))
    for number, case in enumerate(scheme.cases):
        used += [(("cases", number, "in"), name) for name in case.in_]
    for path, word in used:
        if measure_in(scheme, word) is None:
            near = ", ".join(nearest_names(word, *scheme.measures)) or "hours_total"
            yield path, N_(
                "Scheme {file}: {place} names the measure {word}, which does not "
                "exist; the nearest are {near}."
            ), {"word": word, "near": near}  # fmt: skip


def _conditions(scheme: SchemeFile) -> Iterator[tuple[Path, Condition]]:
    """Give every condition with its path."""
    for path, table in conditions_of(scheme):
        for key, group in (("all", table.all_), ("any", table.any_)):
            for number, condition in enumerate(group):
                yield (*path, key, number), condition


def _unknown_parts(scheme: SchemeFile) -> Iterator[Problem]:
    """Give conditions and items that speak of a part that is not there."""
    sentence = N_(
        "Scheme {file}: {place} speaks of {word}, which is not in the scheme."
    )
    parts = {p.key for p in limits(scheme.points)} if scheme.points else set()
    groups = {g.key for g in scheme.points.groups} if scheme.points else set()
    for number, item in enumerate(scheme.points.items if scheme.points else ()):
        if item.group and item.group not in groups:
            yield ("points", "items", number, "group"), sentence, {"word": item.group}
    for path, condition in _conditions(scheme):
        kind, _, key = condition.what.partition(".")
        stars = scheme.named
        if path[0] == "named":
            stars = scheme.named[: int(path[1])]
        known = {
            "points": {""} | parts if scheme.points else set(),
            "named": {""} | {s.key for s in stars} | {s.group for s in stars}
            if stars
            else set(),
        }
        if kind in RESERVED and key not in known[kind]:
            yield path, sentence, {"word": condition.what}


def _stars(scheme: SchemeFile) -> Iterator[Problem]:
    """Give stars that nothing leads to."""
    source = {"levels": scheme.levels, "named": scheme.named, "full": scheme.full}
    if scheme.stars_from in source and not source[scheme.stars_from]:
        yield ("stars_from",), N_(
            "Scheme {file}: {place} is {kind}, but there is no [{kind}]."
        ), {"kind": scheme.stars_from}  # fmt: skip
    top = top_of(scheme)
    sentence = N_("Scheme {file}: {place} speaks of {stars} stars; the top is {top}.")
    for number, medal in enumerate(scheme.medals):
        if medal.stars is not None and medal.stars > top:
            yield ("medals", number), sentence, {"stars": medal.stars, "top": top}
    for table, rows in (("labels", scheme.labels), ("approvers", scheme.approvers)):
        for stars in rows:
            if not stars.isdecimal() or int(stars) > top:
                yield (table, stars), sentence, {"stars": stars, "top": top}


def source_of(scheme: SchemeFile) -> str:
    """Return where the stars come from: levels, named, full or none."""
    if scheme.stars_from:
        return scheme.stars_from
    if scheme.levels:
        return "levels"
    if scheme.named:
        return "named"
    return "full" if scheme.full else "none"


def top_of(scheme: SchemeFile) -> int:
    """Return the most stars that a scheme gives."""
    match source_of(scheme):
        case "levels":
            return max(level.stars for level in scheme.levels) if scheme.levels else 0
        case "named":
            return len(scheme.named)
        case "full":
            return scheme.full.stars if scheme.full else 0
        case _:
            return 0
