"""What a new workbook takes over from last year's, and the settings it begins with."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from volkit import codes
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.table import ROW, State, Table, state_name
from volkit.model.text import Label, Locale
from volkit.normalise.frame import normalise
from volkit.read.workbook import read_file
from volkit.sheets.base import Column, columns_of
from volkit.sheets.context import Context
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
        {"name": label.of(locale), "value": _setting(getattr(defaults, key), locale)}
        for key, label in labels.items()
    ]


def rows_of_last_year(
    old: Path, *, year: int, locale: Locale
) -> dict[str, Sequence[Row]]:
    """Return stations, teams, active people, memberships and settings of a workbook.

    Answers such as 无, and values that could not be read, are taken over as they stand:
    the new book shows the latter in colour instead of losing them.

    Raises:
        UsageError: the file holds none of these.

    """
    context = Context(today=dt.date(year, 1, 1))
    tables = [normalise(raw, context) for raw in read_file(old).tables]
    found: dict[str, Sequence[Row]] = {}
    for kind, keep in _KEPT.items():
        rows = [
            row
            for table in tables
            if table.raw.kind == kind
            for row in _rows(table)
            if keep(row, year)
        ]
        if rows:
            found[kind] = [_shown(row, kind, locale) for row in rows]
    if not found.keys() & {"volunteer", "team", "station"}:
        raise UsageError(
            N_(
                "{path} holds no register of volunteers, stations or teams to start "
                "from."
            ),
            path=old,
        )
    _drop_strangers(found)
    return found


def _drop_strangers(found: dict[str, Sequence[Row]]) -> None:
    """Leave out memberships of people who are not taken over."""
    if "volunteer" in found and "team_member" in found:
        known = {row.get("volunteer_no") for row in found["volunteer"]}
        found["team_member"] = [
            row for row in found["team_member"] if row.get("volunteer_no") in known
        ]


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


def _is_active(row: Mapping[str, object], year: int) -> bool:
    """Tell whether a person, team or station goes on in the new year."""
    del year
    return row.get("status") not in _LEFT and not (
        row.get("exit_on") or row.get("until") or row.get("left")
    )


def _lasts(row: Mapping[str, object], year: int) -> bool:
    """Tell whether a leave reaches into the new year."""
    end = row.get("to")
    return isinstance(end, dt.date) and end.year >= year


def _any(row: Mapping[str, object], year: int) -> bool:
    """Keep a row."""
    del row, year
    return True


_KEPT = {
    "station": _is_active,
    "team": _is_active,
    "team_member": _is_active,
    "volunteer": _is_active,
    "leave": _lasts,
    "param": _any,
}


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


def _setting(value: object, locale: Locale) -> str:
    """Return a default as a clerk would write it."""
    match value:
        case bool():
            return (_YES if value else _NO).of(locale)
        case tuple():
            return "、".join(map(str, value))
        case float():
            return f"{value:g}"
        case "":
            return _ANSWERED
        case _:
            return str(value)
