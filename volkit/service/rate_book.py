"""Stars from sheets that have been read: rated, masked and in words."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import polars as pl

from volkit import __version__
from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.errors import UsageError
from volkit.model.report import (
    ExplainReport,
    MeasureReport,
    NextReport,
    PersonReport,
    RateReport,
    RowReport,
)
from volkit.model.table import Table
from volkit.model.text import Locale
from volkit.rate.people import MeasureExplained, RatedPeople, rate_people
from volkit.rate.rating import Rating, said_value
from volkit.rate.scheme import Scheme, load
from volkit.rate.score import unknown_measures
from volkit.service.tables import Sheets
from volkit.sheets.base import all_sheets
from volkit.sheets.params import Params
from volkit.sheets.privacy import mask_name, mask_number, mask_path, quoted
from volkit.validate.book import Book

if TYPE_CHECKING:
    from volkit.service.rate import Rated, RateOptions

_MOST = 20


def rated(sheets: Sheets, options: "RateOptions") -> "Rated":
    """Return everybody's stars as of a day."""
    from volkit.service.rate import Rated  # noqa: PLC0415  it is the caller, and lighter than this module

    scheme = load(options.scheme or sheets.params.scheme)
    people = rate_tables(sheets.tables, sheets.params, options.as_of, scheme)
    report = rate_report(people, options.as_of, options.locale)
    return Rated(
        report,
        sheets.files,
        lambda who: explained(people, report, who, options.locale),
        (
            *_lacking(people, options.locale),
            *remarks(people, options.locale),
        ),
    )


def rate_tables(
    tables: Sequence[Table], params: Params, as_of: dt.date, scheme: Scheme
) -> RatedPeople:
    """Return the stars of everybody in some tables as of a day."""
    named = {number: table.raw.sheet for number, table in enumerate(tables)}
    return rate_people(frames_of(tables), params, as_of, scheme, sheets=named)


def rate_report(people: RatedPeople, as_of: dt.date, locale: Locale) -> RateReport:
    """Return everybody's stars as the documents show them."""
    scheme, found = people.scheme, people.measures.frame
    rows = zip(found.iter_rows(named=True), people.ratings, strict=True)
    keys = _keys(people)
    return RateReport(
        volkit=__version__,
        scheme=scheme.id,
        as_of=as_of,
        people=tuple(
            person(
                scheme,
                rating,
                locale,
                number=row["volunteer_no"],
                name=row["name"],
                measures={key: row[key] for key in keys},
            )
            for row, rating in rows
        ),
        captions={key: scheme.metrics[key].label.of(locale) for key in keys},
    )


def frames_of(tables: Sequence[Table]) -> dict[str, pl.DataFrame]:
    """Return the rows of each sheet of some tables, by its key."""
    book = Book(tables)
    return {kind: book.rows(kind) for kind in {t.raw.kind for t in tables}}


def _keys(people: RatedPeople) -> list[str]:
    """Return the measures that are shown: those the stars need, and those with rows."""
    asked = people.scheme.measures
    return [
        key
        for key, evidence in people.measures.found.items()
        if key in asked or not evidence.rows.is_empty()
    ]


def person(  # noqa: PLR0913  what is known of a person is its arguments
    scheme: Scheme,
    rating: Rating,
    locale: Locale,
    *,
    number: str | None = None,
    name: str | None = None,
    measures: dict[str, int | float | None] | None = None,
) -> PersonReport:
    """Return one person's stars as the documents show them."""
    following = rating.next
    return PersonReport(
        volunteer_no=mask_number(number or ""),
        name=mask_name(name or "") if name else "",
        stars=rating.stars,
        label=rating.label or None,
        named=rating.named,
        points=rating.points,
        medal=rating.medal,
        veto=rating.veto,
        measures=measures or {},
        next=NextReport(stars=following.stars, needs=dict(following.needs))
        if following
        else None,
        approver=rating.approver,
        reasons=tuple(reason.say(locale) for reason in rating.reasons),
        lacks=tuple(lacks(scheme, following.needs, locale)) if following else (),
    )


def lacks(scheme: Scheme, needs: Mapping[str, float], locale: Locale) -> list[str]:
    """Return what a next star needs, each measure with its caption."""
    return [
        translate(
            N_("{measure}: {amount} more"),
            locale,
            measure=scheme.metrics[key].label.of(locale)
            if key in scheme.metrics
            else key,
            amount=said_value(
                amount,
                scheme.metrics[key].unit if key in scheme.metrics else "score",
                locale,
            ),
        )
        for key, amount in needs.items()
    ]


def explained(
    people: RatedPeople, report: RateReport, who: str | int, locale: Locale
) -> ExplainReport:
    """Return why one person has the stars he has, down to the rows."""
    why = people.explain(who)
    place = people.measures.facts.people.find(who)
    if why is None or place is None:
        raise UsageError(
            N_("Nobody in the sheets has the number {who}."), who=mask_number(str(who))
        )
    return ExplainReport(
        volkit=report.volkit,
        scheme=report.scheme,
        as_of=report.as_of,
        person=report.people[place],
        reasons=report.people[place].reasons,
        measures=tuple(_measure(one, locale) for one in why.measures),
    )


def _measure(one: MeasureExplained, locale: Locale) -> MeasureReport:
    """Return one measure of an explanation with the rows behind it."""
    return MeasureReport(
        measure=one.metric.key,
        caption=one.metric.label.of(locale),
        value=one.value,
        said=said_value(one.value, one.metric.unit, locale),
        divided_by=one.divided_by,
        rows=tuple(
            RowReport(
                file=mask_path(file), sheet=mask_path(sheet), row=row, amount=amount
            )
            for (file, sheet, row), amount in one.rows
        ),
    )


def _lacking(people: RatedPeople, locale: Locale) -> Iterator[str]:
    """Give the sheets without which stars mean little."""
    if people.measures.frame.is_empty():
        yield translate(
            N_("There is nobody to rate: no register or ledger given holds a person."),
            locale,
        )
    elif people.unfed:
        labels = [all_sheets()[kind].label.of(locale) for kind in people.unfed]
        yield translate(
            N_("Not given, so what they would add is not counted: {sheets}."),
            locale,
            sheets=listed(labels, locale),
        )


def remarks(people: RatedPeople, locale: Locale) -> tuple[str, ...]:
    """Return what could not be counted, in words."""
    said = []
    lost = people.measures.unplaced
    if lost:
        places = "、".join(f"{sheet} {row}" for _, sheet, row in lost[:_MOST])
        said.append(
            translate(
                N_(
                    "Ledger rows that belong to nobody on the register, not counted: "
                    "{number} ({places})"
                ),
                locale,
                number=len(lost),
                places=places + ("……" if len(lost) > _MOST else ""),
            )
        )
    words = unknown_measures(people.measures.facts)
    if words:
        said.append(
            translate(
                N_(
                    "Measures in the score sheet that the scheme does not know: {words}"
                ),
                locale,
                words="、".join(map(quoted, words[:_MOST])),
            )
        )
    return tuple(said)
