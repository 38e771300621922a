"""What is said of stars: how many, by which scheme, why, and from which rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.report import ExplainReport, MeasureReport, PersonReport
from volkit.model.text import Locale
from volkit.rate.rating import said_number

if TYPE_CHECKING:
    from volkit.service.live_rate import LiveStars

MOST_LETTERS = 1_100
"""So much fits into a message box above the question below it."""
_MOST_RUNS = 12


def stars_said(person: PersonReport, locale: Locale) -> str:
    """Return "★★★ 3" with the label and medal that go with it."""
    words = [f"{'★' * person.stars}{'☆' * (not person.stars)} {person.stars}"]
    words += [word for word in (person.label, person.medal) if word]
    if person.points is not None:
        words.append(
            translate(N_("{points} points"), locale, points=said_number(person.points))
        )
    return " ".join(words)


def basis(stars: "LiveStars", locale: Locale) -> str:
    """Return by which scheme, and up to which day, everybody was rated."""
    return translate(
        N_("By the scheme {scheme}, as of {day} (included)."),
        locale,
        scheme=stars.people.scheme.file.name,
        day=stars.report.as_of.isoformat(),
    )


def totals(people: Sequence[PersonReport], locale: Locale) -> str:
    """Return how many people have how many stars."""
    counted = Counter(person.stars for person in people)
    parts = [
        translate(N_("{stars} stars: {number} people"), locale, stars=s, number=n)
        for s, n in sorted(counted.items(), reverse=True)
    ]
    said = listed(parts, locale)
    return translate(
        N_("{count} people are rated: {parts}."), locale, count=len(people), parts=said
    )


def explanation(why: ExplainReport, locale: Locale, *, head: str) -> str:
    """Return in sentences why somebody has his stars, short enough for a message."""
    person = why.person
    lines = [
        f"{person.volunteer_no} {person.name}".strip()
        + f"  {stars_said(person, locale)}",
        head,
        "",
        *why.reasons,
        *missing(person, locale),
        "",
        translate(N_("What was counted, and from which rows"), locale),
        *(_measure(one, locale) for one in why.measures),
    ]
    return within(lines, MOST_LETTERS)


def missing(person: PersonReport, locale: Locale) -> Iterator[str]:
    """Give what the next star needs, if there is one."""
    if person.next is None:
        return
    nothing = translate(N_("nothing that can be counted"), locale)
    head = translate(
        N_("For {stars} stars is still missing"), locale, stars=person.next.stars
    )
    between = "; " if locale == "en" else "；"
    yield _said_of(head, between.join(person.lacks or (nothing,)), locale)


def within(lines: Iterable[str], most: int) -> str:
    """Return lines, those left out that would make the text too long."""
    kept: list[str] = []
    for line in lines:
        most -= len(line) + 1
        if most < 0:
            return "\n".join([*kept, "……"])
        kept.append(line)
    return "\n".join(kept)


def _measure(one: MeasureReport, locale: Locale) -> str:
    """Return a measure's value and the rows behind it, sheet by sheet."""
    at = sorted((row.sheet, row.row) for row in one.rows)
    parts = [
        (sheet, runs(row for _, row in same))
        for sheet, same in groupby(at, key=lambda place: place[0])
    ]
    places = ("; " if locale == "en" else "；").join(
        f"{sheet} {translate(N_('rows {rows}'), locale, rows=rows)}"
        for sheet, rows in parts
    )
    rows = places or translate(N_("no rows"), locale)
    said = _said_of(f"{one.caption} {one.said}", rows, locale)
    if one.divided_by is None:
        return said
    by = said_number(one.divided_by)
    divided = translate(N_("The sum is divided by {number}."), locale, number=by)
    return f"{said}. {divided}" if locale == "en" else f"{said}。{divided}"


def _said_of(what: str, said: str, locale: Locale) -> str:
    """Return what is said of something, after a colon."""
    return f"{what}: {said}" if locale == "en" else f"{what}：{said}"


def runs(numbers: Iterable[int]) -> str:
    """Return 5–9、12 for the rows 5, 6, 7, 8, 9 and 12; the first few runs of many."""
    known = sorted(set(numbers))
    starts = [0, *(n for n, (a, b) in enumerate(pairwise(known), 1) if b != a + 1)]
    parts = [
        str(known[start]) if end - start == 1 else f"{known[start]}–{known[end - 1]}"
        for start, end in pairwise([*starts, len(known)])
    ]
    return "、".join(parts[:_MOST_RUNS]) + "……" * (len(parts) > _MOST_RUNS)
