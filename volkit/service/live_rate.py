"""The stars of everybody in a workbook that is open: the scheme, the day, the rows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.errors import UsageError
from volkit.model.report import ExplainReport, RateReport
from volkit.model.table import RawSheet
from volkit.model.text import Locale
from volkit.rate.people import RatedPeople
from volkit.rate.people_list import people_of
from volkit.rate.period import span_of
from volkit.rate.scheme import Scheme, load
from volkit.service.live_tables import LiveTables, captions_of, live_tables, seen
from volkit.service.rate_block import scheme_named
from volkit.service.rate_book import explained, rate_report, rate_tables, remarks
from volkit.service.single_cell import day_in
from volkit.sheets.context import Context
from volkit.sheets.params import Params
from volkit.sheets.privacy import mask_path
from volkit.validate.book import Book

_REGISTER, _LEDGER, _GRANTED = "volunteer", "service_record", "star"
_TYPED = "score"


@dataclass(frozen=True)
class RatePlan:
    """What a rating will look at: the tables, the scheme, and the day proposed.

    `hidden` are the sheets with records that are left out, since nobody sees them.
    """

    book: LiveTables
    scheme: Scheme
    day: dt.date
    hidden: tuple[str, ...]

    @property
    def granted(self) -> list[str]:
        """Return the sheets of the workbook that hold the stars granted."""
        return [table.raw.sheet for table in self.book.of_kind(_GRANTED)]


@dataclass(frozen=True)
class LiveStars:
    """Everybody's stars, and what a person should know of how they were counted."""

    plan: RatePlan
    people: RatedPeople
    report: RateReport
    remarks: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """Return everybody's name in full, in the order of the report."""
        return [name or "" for name in self.people.measures.frame["name"]]

    def explain(self, place: int, locale: Locale) -> ExplainReport:
        """Return why the person at a place of the report has his stars."""
        return explained(self.people, self.report, place, locale)


def plan_rating(
    name: str, sheets: Sequence[RawSheet], today: dt.date, setting: str | None
) -> RatePlan:
    """Return how a workbook would be rated.

    `setting` is the scheme that the person has set for workbooks without settings of
    their own: a name, or a file.

    Raises:
        UsageError: there is nobody to rate, nothing to count, or no such scheme.

    """
    book, hidden = seen(live_tables(name, sheets, Context(today, Params())), sheets)
    scheme = _scheme(setting, book)
    frames = Book(book.tables)
    kinds = {table.raw.kind for table in book.tables}
    if people_of({kind: frames.rows(kind) for kind in kinds}).frame.is_empty():
        raise UsageError(
            N_(
                "There is nobody to rate: no sheet of this workbook has rows with "
                "names or volunteer numbers."
            )
        )
    asked = _asked(scheme)
    if asked and not asked & _filled(book):
        raise UsageError(
            N_(
                "The scheme {scheme} counts rows of {sheets}, and this workbook has "
                "none. Put them into one workbook with the register, then press the "
                "button again."
            ),
            scheme=scheme.file.name,
            sheets=captions_of(asked),
        )
    return RatePlan(book, scheme, _proposed(book, scheme, today), hidden)


def _scheme(setting: str | None, book: LiveTables) -> Scheme:
    """Return the scheme of the workbook's own settings, else the one that is set.

    Only what a person has set himself may name a file.
    """
    if book.stated or not setting:
        return scheme_named(None, book.params)
    try:
        return scheme_named(setting, book.params)
    except UsageError:
        return load(setting)


def _asked(scheme: Scheme) -> set[str]:
    """Return the sheets without which a scheme's measures are nothing."""
    found = {scheme.metrics[key].sheets[0] for key in scheme.measures}
    return found - {_REGISTER, _TYPED} or found - {_REGISTER}


def _filled(book: LiveTables) -> set[str]:
    """Return the kinds of sheets that have rows."""
    return {table.raw.kind for table in book.tables if table.frame.height}


def _proposed(book: LiveTables, scheme: Scheme, today: dt.date) -> dt.date:
    """Return today, or the end of the scheme's period that the ledger ends in.

    Whoever rates last year's ledger in January means the year that is over.
    """
    days = [
        day
        for table in book.of_kind(_LEDGER)
        if "date" in table.frame.columns
        and isinstance(
            day := table.frame["date"].filter(table.frame["date"] <= today).max(),
            dt.date,
        )
    ]
    return min(span_of(scheme.file.period, max(days)).last, today) if days else today


def day_written(text: str, today: dt.date) -> dt.date:
    """Return the day that a person has typed.

    Raises:
        UsageError: it is none.

    """
    day = day_in(text.strip(), today)
    if day is None:
        raise UsageError(
            N_("{text} is no date. Type one such as {example}, then try again."),
            text=text[:20],
            example=today.isoformat(),
        )
    return day


def rate_live(plan: RatePlan, day: dt.date, locale: Locale) -> LiveStars:
    """Return everybody's stars as of a day."""
    people = rate_tables(plan.book.tables, plan.book.params, day, plan.scheme)
    report = rate_report(people, day, locale)
    said = (*_remarks(plan, locale), *remarks(people, locale))
    return LiveStars(plan, people, report, said)


def _remarks(plan: RatePlan, locale: Locale) -> Iterable[str]:
    """Give what may make the stars other than somebody expects."""
    filled = _filled(plan.book)
    absent = _asked(plan.scheme) - filled
    if absent:
        yield translate(
            N_("Not in this workbook, so counted as nothing: {sheets}."),
            locale,
            sheets=captions_of(absent),
        )
    if _REGISTER not in filled:
        yield translate(
            N_("There is no register: those are rated whom the other sheets name."),
            locale,
        )
    if plan.hidden:
        yield translate(
            N_("Hidden sheets are not counted: {sheets}."),
            locale,
            sheets=listed([*map(mask_path, plan.hidden)], locale),
        )
