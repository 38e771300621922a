"""Where a person stands in a scheme: values, points and named stars, and conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from volkit.model.text import Label
from volkit.rate.metric import Metric, Unit
from volkit.rate.rating import Verdict
from volkit.rate.scheme_check import conditions_of, source_of, top_of
from volkit.rate.scheme_condition import Condition
from volkit.rate.scheme_model import Conditions, Named, SchemeFile
from volkit.rate.scheme_points import Score, limits, score

POINTS = Label("总分", "總分", "Points")
STARS_WON = Label("单项星数", "單項星數", "Named stars won")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a condition looks at: a measure, points, a part of them, or named stars."""

    kind: str
    key: str
    caption: Label | str
    unit: Unit
    whole: bool


@dataclass(frozen=True)
class Rules:
    """A scheme made ready: its names are resolved, so that rating only looks up."""

    file: SchemeFile
    metrics: Mapping[str, Metric] = field(repr=False)

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """Return what each condition of the scheme looks at, by what it says."""
        return {
            condition.what: self._subject(condition.what)
            for _, table in conditions_of(self.file)
            for condition in (*table.all_, *table.any_)
        }

    @cached_property
    def source(self) -> str:
        """Return where the stars come from."""
        return source_of(self.file)

    @cached_property
    def top(self) -> int:
        """Return the most stars there are."""
        return top_of(self.file)

    @cached_property
    def used(self) -> tuple[str, ...]:
        """Return the measures that the scheme looks at, in the order of the scheme."""
        items = self.file.points.items if self.file.points else ()
        lost = self.file.full.lose if self.file.full else ()
        words = [
            *(name for item in items for name in (item.metric, *item.votes)),
            *(lose.metric for lose in lost),
            *(s.key for s in self.subjects.values() if s.kind == "measure"),
            *(["prev_stars"] if self.file.sequence else []),
        ]
        return tuple(dict.fromkeys(word for word in words if word))

    def _subject(self, what: str) -> Subject:
        """Return what a word of a condition means."""
        kind, _, key = what.partition(".")
        if kind == "points":
            return Subject(
                "part" if key else "points", key, key or POINTS, "score", whole=False
            )
        if kind == "named":
            return Subject("named", key, key or STARS_WON, "count", whole=True)
        m = self.metrics[what]
        return Subject(
            "measure", what, m.label, m.unit, m.unit in {"count", "months", "stars"}
        )


@dataclass(frozen=True)
class Standing:
    """A person's values, points, and the named stars won so far."""

    rules: Rules
    values: Mapping[str, float | None]
    score: Score | None
    won: tuple[Named, ...] = ()

    def value(self, condition: Condition) -> float | None:
        """Return the value that a condition looks at."""
        subject = self.rules.subjects[condition.what]
        match subject.kind:
            case "measure":
                return self.values[subject.key]
            case "points":
                return self.score.total if self.score else 0.0
            case "part":
                return self.score.parts[subject.key] if self.score else 0.0
            case _:
                return float(
                    sum(
                        not subject.key or subject.key in {s.key, s.group}
                        for s in self.won
                    )
                )

    def holds(self, condition: Condition) -> bool:
        """Tell whether a condition holds."""
        return condition.holds(self.value(condition))

    def meets(self, table: Conditions) -> bool:
        """Tell whether a table's conditions hold."""
        return all(map(self.holds, table.all_)) and (
            not table.any_ or sum(map(self.holds, table.any_)) >= table.at_least
        )

    def verdicts(
        self, table: Conditions, *, only: bool | None = None
    ) -> tuple[Verdict, ...]:
        """Return a table's conditions with their values; `only` those that hold."""
        return tuple(
            Verdict(c, subject.caption, subject.unit, self.value(c), holds)
            for c in (*table.all_, *table.any_)
            for subject, holds in ((self.rules.subjects[c.what], self.holds(c)),)
            if only is None or holds is only
        )


def standing(rules: Rules, values: Mapping[str, float | None]) -> Standing:
    """Return where a person with these measures stands; those not given are empty."""
    known = {
        key: values[key] if values.get(key) is not None else rules.metrics[key].empty
        for key in rules.used
    }
    points = rules.file.points
    now = Standing(rules, known, score(points, known) if points else None)
    for star in rules.file.named:
        if now.meets(star):
            now = Standing(rules, known, now.score, (*now.won, star))
    return now


def part_keys(file: SchemeFile) -> list[str]:
    """Return the keys of the items and groups of points."""
    return [part.key for part in limits(file.points)] if file.points else []


def stars_meant(rules: Rules, key: str, table: Conditions) -> tuple[Named, ...]:
    """Return the named stars that `named` or `named.key` means in a table.

    In a named star it means those above it in the file, so that none asks for itself.
    """
    stars = rules.file.named
    if isinstance(table, Named):
        stars = stars[: stars.index(table)]
    return tuple(s for s in stars if not key or key in {s.key, s.group})
