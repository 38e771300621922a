"""What a new workbook takes over from last year's, and the settings it begins with."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from volkit import codes
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.table import ROW, RawTable, State, Table, state_name
from volkit.model.text import Label, Locale
from volkit.normalise.frame import normalise
from volkit.read.workbook import read_file
from volkit.sheets.base import Column, Sheet, all_sheets, columns_of
from volkit.sheets.context import Context
from volkit.sheets.param_words import CHOICES
from volkit.sheets.params import Params

Row = dict[str, object]

_LEFT = frozenset({"TC", "ZX", "SW", "HB"})
_AS_WRITTEN = frozenset({State.UNREAD, State.ANSWERED})
_NEW_EACH_YEAR = frozenset({"hours_year"})
_YES, _NO = Label("是", "是", "Yes"), Label("否", "否", "No")
_ANSWERED = "无"


def param_rows(locale: Locale) -> list[Row]:
    """Return every setting with its default, as the sheet of settings shows them."""
    labels, defaults = Params.labels(), Params()
    return [
        {"name": label.of(locale), "value": _set(key, getattr(defaults, key), locale)}
        for key, label in labels.items()
    ]


def rows_of_last_year(
    old: Path, *, year: int, locale: Locale
) -> dict[str, Sequence[Row]]:
    """Return what goes on from last year's workbook: those still there, settings.

    Raises:
        UsageError: the file holds none of these.

    """
    tables = read_file(old).tables
    return carried_over(str(old), tables, year=year, locale=locale).rows


@dataclass(frozen=True)
class Carried:
    """What goes on into a new year, and how many rows of each sheet do not.

    `ended` are those that a day or a word ends, `strangers` belong to people who are
    not taken over, and `fresh` are sheets that each year begins anew.
    """

    rows: dict[str, Sequence[Row]]
    ended: Mapping[str, int] = field(default_factory=dict)
    strangers: Mapping[str, int] = field(default_factory=dict)
    fresh: Mapping[str, int] = field(default_factory=dict)


def carried_over(
    name: str, raw: Iterable[RawTable], *, year: int, locale: Locale
) -> Carried:
    """Return what goes on from the tables of last year's workbook, and what not.

    Answers such as 无, and values that could not be read, are taken over as they stand:
    the new book shows the latter in colour instead of losing them.

    Raises:
        UsageError: the tables hold no people, teams or stations.

    """
    context = Context(today=dt.date(year, 1, 1))
    found: dict[str, Sequence[Row]] = {}
    ended: Counter[str] = Counter()
    fresh: Counter[str] = Counter()
    known = list(raw)
    for kind, sheet in all_sheets().items():
        tables = [table for table in known if table.kind == kind]
        if not sheet.in_book.carried:
            fresh[kind] = sum(len(table.rows) for table in tables)
            continue
        rows = [row for t in tables for row in _rows(normalise(t, context))]
        going = [row for row in rows if _goes_on(sheet, row, year)]
        ended[kind] = len(rows) - len(going)
        if going:
            found[kind] = [_shown(row, kind, locale) for row in going]
    if not found.keys() & {"volunteer", "team", "station"}:
        raise UsageError(
            N_(
                "{path} holds no register of volunteers, stations or teams to start "
                "from."
            ),
            path=name,
        )
    return Carried(found, +ended, _drop_strangers(found), +fresh)


def _drop_strangers(found: dict[str, Sequence[Row]]) -> Counter[str]:
    """Leave out what belongs to people who are not taken over; return how many."""
    left: Counter[str] = Counter()
    if "volunteer" not in found:
        return left
    known = {row.get("volunteer_no") for row in found["volunteer"]} | {None}
    for kind, rows in found.items():
        if kind != "volunteer" and "volunteer_no" in columns_of(kind):
            found[kind] = [row for row in rows if row.get("volunteer_no") in known]
            left[kind] = len(rows) - len(found[kind])
    return +left


def _rows(table: Table) -> Iterator[Row]:
    """Give a table's rows by key; what says nothing to volkit as it was written."""
    cells = {c.key: c.cells for c in table.raw.columns if c.key}
    known = [key for key in table.frame.columns if key in columns_of(table.raw.kind)]
    states = frozenset(table.frame.columns)
    for position, row in enumerate(table.frame.drop(ROW).iter_rows(named=True)):
        values = {key: row[key] for key in known}
        for key in known:
            state = row[state_name(key)] if state_name(key) in states else State.READ
            written = cells[key][position]
            if state in _AS_WRITTEN and isinstance(written, str):
                values[key] = written
        if any(value is not None for value in values.values()):
            yield values


def _goes_on(sheet: type[Sheet], row: Mapping[str, object], year: int) -> bool:
    """Tell whether a row of last year's goes into the new year's book."""
    ends = [row.get(key) for key in sheet.in_book.ended_by]
    if sheet.in_book.carried == "lasting":
        return any(isinstance(end, dt.date) and end.year >= year for end in ends)
    if sheet.in_book.carried == "active":
        closed = any(row.get(key) is False for key in sheet.in_book.closed_by)
        return not (closed or row.get("status") in _LEFT or any(ends))
    return True


def _shown(row: Row, kind: str, locale: Locale) -> Row:
    """Return a row as cells show it."""
    facts = columns_of(kind)
    return {
        key: _cell(value, facts[key], locale)
        for key, value in row.items()
        if key not in _NEW_EACH_YEAR
    }


def _cell(value: object, column: Column, locale: Locale) -> object:
    """Return one value as a cell shows it: captions for codes, clock for minutes."""
    match value:
        case bool():
            return (_YES if value else _NO).of(locale)
        case list():
            return "、".join(str(_cell(part, column, locale)) for part in value)
        case str() if column.codes:
            return codes.table(column.codes).caption(value, locale)
        case int() if column.kind == "time":
            return dt.time(value // 60 % 24, value % 60)
        case _:
            return value


def _set(key: str, value: object, locale: Locale) -> str:
    """Return a setting's default, a choice in words."""
    choice = CHOICES.get(key, {}).get(str(value))
    return choice.of(locale) if choice else _setting(value, locale)


def _setting(value: object, locale: Locale) -> str:
    """Return a default as a clerk would write it."""
    match value:
        case bool():
            return (_YES if value else _NO).of(locale)
        case tuple():
            return "、".join(_setting(one, locale) for one in value)
        case float():
            return f"{value:g}"
        case "":
            return _ANSWERED
        case _:
            return str(value)
