"""Stars as rows of a sheet: everybody's, and one person's with the reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from volkit.i18n import N_, translate
from volkit.model.report import ExplainReport, PersonReport
from volkit.model.text import Locale
from volkit.rate.rating import said_number
from volkit.service.live_rate import LiveStars
from volkit.service.star_words import missing, stars_said

Row = tuple[object, ...]

_NUMBER = N_("Volunteer number")
_NAME = N_("Name")
_HEAD = (
    (_NUMBER, 16),
    (_NAME, 9),
    (N_("Stars"), 13),
    (N_("Number of stars"), 6),
    (N_("Label"), 9),
    (N_("Named stars"), 18),
    (N_("Points"), 7),
)
_TAIL = (
    (N_("What it needs"), 28),
    (N_("Veto"), 10),
    (N_("Medal"), 9),
    (N_("Approver"), 9),
)
_SPARE = frozenset({"Named stars", "Points", "Veto", "Medal", "Approver", ""})
"""Columns left out where they say nothing about anybody, measures ("") among them."""
_NOTHING = frozenset({None, "", 0})
_MEASURE_WIDTH = 10


@dataclass(frozen=True)
class StarList:
    """A list as a sheet shows it: captions, rows, and the columns' widths.

    `links` gives each row the sheet and the row that it comes from, if it has one.
    """

    heads: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[float]
    links: Sequence[tuple[str, int] | None] = ()


def star_list(stars: LiveStars, locale: Locale) -> StarList:
    """Return everybody's stars: names in full, as in the register beside it."""
    scheme = stars.people.scheme
    people, captions = stars.report.people, stars.report.captions
    shown = [key for key in captions if key in scheme.measures]
    lines = [
        (*_head(p, name), *_values(stars, p, shown), *_tail(p))
        for p, name in zip(people, stars.names, strict=True)
    ]
    columns = [
        *((translate(word, locale), width, word) for word, width in _HEAD),
        *(
            (captions[key] + "(%)" * _is_share(stars, key), _MEASURE_WIDTH, "")
            for key in shown
        ),
        *((translate(word, locale), width, word) for word, width in _TAIL),
    ]
    kept = [
        n
        for n, (_, _, word) in enumerate(columns)
        if word not in _SPARE or any(line[n] not in _NOTHING for line in lines)
    ]
    return StarList(
        [columns[n][0] for n in kept],
        [tuple(line[n] for n in kept) for line in lines],
        [columns[n][1] for n in kept],
    )


def _head(person: PersonReport, name: str) -> Row:
    """Return who it is, and the stars."""
    return (
        person.volunteer_no,
        name,
        "★" * person.stars or "☆",
        person.stars,
        person.label or "",
        "、".join(person.named),
        person.points,
    )


def _values(stars: LiveStars, person: PersonReport, shown: Sequence[str]) -> Row:
    """Return a person's measures: numbers, shares in per cent, unknown ones empty."""
    return tuple(
        float(said_number(value * 100))
        if value is not None and _is_share(stars, key)
        else value
        for key in shown
        for value in (person.measures.get(key),)
    )


def _is_share(stars: LiveStars, key: str) -> bool:
    """Tell whether a measure is read in per cent."""
    return stars.people.scheme.metrics[key].unit == "share"


def _tail(person: PersonReport) -> Row:
    """Return what the next star needs, and what else there is to say."""
    needs = "；".join(person.lacks)
    return (
        f"{person.next.stars}★ {needs}".rstrip() if person.next else "",
        person.veto or "",
        person.medal or "",
        person.approver,
    )


def reason_lines(why: ExplainReport, locale: Locale) -> Iterator[str]:
    """Give the sentences that stand above the rows of an explanation."""
    yield stars_said(why.person, locale)
    yield from why.reasons
    yield from missing(why.person, locale)


def reason_list(why: ExplainReport, locale: Locale) -> StarList:
    """Return every row behind the stars of a person, measure by measure."""
    heads = (
        N_("Measure"),
        N_("Value"),
        N_("Where"),
        N_("Counted"),
    )
    rows: list[Row] = []
    links: list[tuple[str, int] | None] = []
    for one in why.measures:
        if not one.rows:
            rows.append((one.caption, one.said, translate(N_("no rows"), locale), None))
            links.append(None)
        for at in sorted(one.rows, key=lambda row: (row.sheet, row.row)):
            rows.append((one.caption, one.said, f"{at.sheet} A{at.row}", at.amount))
            links.append((at.sheet, at.row))
    said = [translate(word, locale) for word in heads]
    return StarList(said, rows, (24, 10, 24, 10), links)
