"""How a printed form is declared: what it asks of a template, and whence its values."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from volkit.i18n.formats import long_date
from volkit.model.discover import units
from volkit.model.table import State, Table, state_name
from volkit.model.text import Label, Locale
from volkit.render.form_values import Filled, FormProblem, FormShape
from volkit.sheets.base import Column, columns_of
from volkit.sheets.params import Params
from volkit.sheets.privacy import Masks, mask_name, mask_stray, mask_value

Row = Mapping[str, object]

_STRICT = 3
_NAMES = frozenset({"person_name", "signature"})
_MASKED = _NAMES | {"phone"}


@dataclass(frozen=True)
class Filling:
    """Every form that the given tables ask for, and what was noticed on the way.

    `spare` are forms to be written on by hand, for people who have nothing to print:
    those asked for by number are printed, or all of them where there are no others.
    """

    forms: tuple[Filled, ...]
    problems: tuple[FormProblem, ...] = ()
    spare: tuple[Filled, ...] = ()


@dataclass(frozen=True)
class Source:
    """What a form is filled from; for a form that hangs in public, masked."""

    tables: Sequence[Table]
    locale: Locale
    params: Params = field(default_factory=Params)
    public: bool = False

    @cached_property
    def masks(self) -> Masks:
        """Return the masks for what is public."""
        return Masks.of(self.params)

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
            for row in rows_as_written(table):
                yield public_row(row, kind, self.masks) if self.public else row


@dataclass(frozen=True)
class Form:
    """One printed form: `sheet` is the kind of table it needs at least.

    Without it, `instead` is a kind of table that gives forms to be written on by hand.
    What is `public` gets its values through the masking gate, whatever it asks for.
    Forms that stand `together` share pages, as badges do: their repeated rows follow
    one another.
    """

    id: str
    label: Label
    sheet: str
    shape: FormShape
    fill: Callable[[Source], Filling]
    public: bool = False
    together: bool = False
    instead: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of tables of which it needs one."""
        return frozenset({self.sheet, self.instead} - {""})


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


def public_row(row: Row, kind: str, masks: Masks) -> Row:
    """Return a row as anybody may see it: private cells masked, strict ones left out.

    A person's name is private wherever it stands, and numbers that strayed into other
    cells are masked.
    """
    facts = columns_of(kind)
    return {key: _public(value, facts.get(key), masks) for key, value in row.items()}


def _public(value: object, fact: Column | None, masks: Masks) -> object:
    """Return one value as anybody may see it."""
    if fact is None:
        return value if isinstance(value, bool | int | float | dt.date) else None
    if fact.privacy >= _STRICT or (fact.is_private and fact.kind not in _MASKED):
        return None
    if fact.kind in _NAMES and isinstance(value, str):
        return mask_name(value, masks)
    if fact.is_private:
        return mask_value(value, fact, masks)
    return mask_stray(value, masks) if isinstance(value, str) else value


def day_words(day: object, locale: Locale) -> str:
    """Return a day as official papers write it, 2012年12月19日; else the text."""
    if not isinstance(day, dt.date):
        return "" if day is None else str(day)
    return long_date(day, locale)


def moment_words(moment: object, locale: Locale) -> str:
    """Return a day with its time, 2012年12月19日 8:30; a day alone without one."""
    said = day_words(moment, locale)
    if isinstance(moment, dt.datetime) and moment.time() != dt.time():
        return f"{said} {moment.hour}:{moment.minute:02}"
    return said


def number_words(number: object) -> str:
    """Return a number without needless zeros: 12 for 12.0; other things as text."""
    if isinstance(number, float):
        return f"{number:.6f}".rstrip("0").rstrip(".")
    return "" if number is None else str(number)
