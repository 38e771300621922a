"""How a printed form is declared: what it asks of a template, and whence its values."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from volkit.i18n.formats import long_date
from volkit.model.discover import units
from volkit.model.table import State, Table, state_name
from volkit.model.text import Label, Locale
from volkit.render.form_values import Filled, FormProblem, FormShape
from volkit.sheets.params import Params

Row = Mapping[str, object]


@dataclass(frozen=True)
class Filling:
    """Every form that the given tables ask for, and what was noticed on the way."""

    forms: tuple[Filled, ...]
    problems: tuple[FormProblem, ...] = ()


@dataclass(frozen=True)
class Source:
    """What a form is filled from."""

    tables: Sequence[Table]
    locale: Locale
    params: Params = field(default_factory=Params)

    def of_kind(self, kind: str) -> list[Table]:
        """Return the tables of one sheet kind, in the order given."""
        return [t for t in self.tables if t.raw.kind == kind]

    def by(self, kind: str, key: str) -> dict[str, Row]:
        """Return the rows of a sheet kind by one column; the first of each stays."""
        found: dict[str, Row] = {}
        for row in self.rows(kind):
            if row.get(key):
                found.setdefault(str(row[key]), row)
        return found

    def rows(self, kind: str) -> Iterator[Row]:
        """Give the rows of a sheet kind, what could not be read as it was written."""
        for table in self.of_kind(kind):
            yield from rows_as_written(table)


@dataclass(frozen=True)
class Form:
    """One printed form: `sheet` is the kind of table it needs at least."""

    id: str
    label: Label
    sheet: str
    shape: FormShape
    fill: Callable[[Source], Filling]


@cache
def all_forms() -> dict[str, Form]:
    """Return every declared form by its id."""
    return {form.id: form for form in units("volkit.forms", Form)}


def rows_as_written(table: Table) -> Iterator[Row]:
    """Give a table's rows; a cell that could not be read gives its raw text."""
    frame = table.frame
    unread = {
        column.key: column.cells
        for column in table.raw.columns
        if column.key and state_name(column.key) in frame.columns
    }
    for position, row in enumerate(frame.iter_rows(named=True)):
        raw = {
            key: str(cells[position])
            for key, cells in unread.items()
            if row[state_name(key)] == State.UNREAD
        }
        yield {**row, **raw} if raw else row


def day_words(day: object, locale: Locale) -> str:
    """Return a day as official papers write it, 2012年12月19日; else the text."""
    if not isinstance(day, dt.date):
        return "" if day is None else str(day)
    return long_date(day, locale)


def number_words(number: object) -> str:
    """Return a number without needless zeros: 12 for 12.0; other things as text."""
    if isinstance(number, float):
        return f"{number:.6f}".rstrip("0").rstrip(".")
    return "" if number is None else str(number)
