"""How a report is declared, and what it is made from."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

import polars as pl

from volkit.codes import table as code_table
from volkit.i18n import translate
from volkit.model.discover import units
from volkit.model.table import ROW
from volkit.model.text import Label, Locale
from volkit.rate.facts import Facts
from volkit.rate.period import Period, Span
from volkit.render.report_values import Page, first_row
from volkit.sheets.params import Params
from volkit.validate.book import TABLE, Book

AT = "at"
"""The column that holds a row's place as one number (Int64)."""
PLACE = pl.col(TABLE).cast(pl.Int64) * first_row(1) + pl.col(ROW).cast(pl.Int64)

NO_TEAM = Label("未编队", "未編隊", "No team")
"""What stands for the team of people who are in none."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that a check found: where, how bad, and in masked words.

    `place` is the row's number, None where a whole table or file is meant; `first`
    that of the row it is compared with.
    """

    code: str
    file: str
    severity: str
    message: str
    place: int | None = None
    first: int | None = None


@dataclass(frozen=True)
class BookRead:
    """A workbook that was read: its name as shown, and how many rows it holds."""

    file: str
    shown: str
    rows: int


@dataclass(frozen=True)
class Source:
    """The sheets, the period, the day that counts as today, and what checks found."""

    book: Book
    params: Params
    period: Period
    span: Span
    today: dt.date
    locale: Locale
    flaws: Sequence[Flaw] = ()
    books: Sequence[BookRead] = field(default=())

    @cached_property
    def facts(self) -> Facts:
        """Return what the measures read, as of the last day of the period so far."""
        kinds = {t.raw.kind for t in self.book.tables}
        frames = {kind: self.book.rows(kind) for kind in kinds}
        return Facts(frames, self.params, self.span.end, self.period)

    def rows(self, kind: str, *keys: str) -> pl.DataFrame:
        """Return these columns of a sheet's rows, each with its place in `AT`."""
        return self.book.columns(kind, *keys).with_columns(PLACE.alias(AT))

    def within(self, day: str) -> pl.Expr:
        """Tell whether a day, or a day with its time, lies in the period so far."""
        start = self.span.start or dt.date.min
        inside = pl.col(day).cast(pl.Date).is_between(start, self.span.end)
        return inside.fill_null(value=False)

    def names(self, kind: str, number: str) -> dict[str, str]:
        """Return what stations, teams or the like are called, by their numbers."""
        rows = self.book.columns(kind, number, "name").drop_nulls()
        return dict(rows.select(number, "name").iter_rows())

    def say(self, sentence: str, **params: object) -> str:
        """Return a sentence in the reader's language."""
        return translate(sentence, self.locale, **params)

    def code(self, name: str, code: object) -> str:
        """Return what a code of a table is called; what is no code as it stands."""
        row = code_table(name).by_code.get(str(code))
        return row.label.of(self.locale) if row else str(code or "")


@dataclass(frozen=True)
class Report:
    """One report: `sheets` are groups of kinds; of each group one must be there.

    `also` are kinds that are read where they are there. What is `public` gets the rows
    of both through the masking gate; `judged` asks for what checks find.
    """

    id: str
    label: Label
    sheets: tuple[str, ...]
    run: Callable[[Source], Iterable[Page]]
    order: int
    also: tuple[str, ...] = ()
    public: bool = False
    judged: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of sheets that it reads."""
        return frozenset((*" ".join(self.sheets).split(), *self.also))

    def is_fed(self, kinds: Iterable[str]) -> bool:
        """Tell whether the sheets are there."""
        there = set(kinds)
        return all(there & set(group.split()) for group in self.sheets)


@cache
def all_reports() -> dict[str, Report]:
    """Return every report by its id, in the order of the workbook."""
    found = sorted(units("volkit.reports", Report), key=lambda r: (r.order, r.id))
    return {report.id: report for report in found}
