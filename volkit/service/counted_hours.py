"""Hours of one service by the local counting rule, for a cell at a time."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

import polars as pl

from volkit.model.table import State
from volkit.rate.hours import hours_of_record
from volkit.service.block import Cells, tables_in, time_of
from volkit.service.local_params import local_params
from volkit.service.single_cell import reading_of
from volkit.sheets.context import Context
from volkit.sheets.params import Params

_DAY = 24 * 60
_ANY_DAY = dt.date(2012, 12, 31)


def params_in(settings: Cells | None) -> Params:
    """Return the local settings that a block of the 参数 tab states."""
    if settings is None:
        return Params()
    return _params(tuple(map(tuple, settings)))


@lru_cache(maxsize=4)
def _params(settings: Sequence[Sequence[object]]) -> Params:
    """Return the same for a block that is asked about once for each cell."""
    tables = tables_in(settings, as_kind="param")
    return local_params(tables, Context(_ANY_DAY)) or Params()


@lru_cache(maxsize=4)
def _by_minutes(params: Params) -> list[float]:
    """Return the hours that each number of minutes gives, up to two days."""
    minutes = pl.DataFrame({"in": [0] * (2 * _DAY + 1), "out": range(2 * _DAY + 1)})
    found = minutes.select(hours_of_record(params, frozenset({"in", "out"})))
    return [float(hours) for hours in found.to_series()]


def hours_of(minutes: int, params: Params) -> float:
    """Return the hours that minutes of service give, under the cap."""
    hours = _by_minutes(params)[min(max(minutes, 0), 2 * _DAY)]
    return min(hours, params.event_cap_hours) if params.event_cap_hours > 0 else hours


def minute_in(cell: object, today: dt.date) -> int | None:
    """Return the minutes since midnight that a cell says, None if it says none."""
    ready = time_of(cell) if isinstance(cell, float | dt.datetime) else cell
    reading = reading_of("service_record", "in", ready, Context(today))
    is_read = reading.state is State.READ and reading.note != "time-span"
    return reading.value if is_read and isinstance(reading.value, int) else None


def minutes_between(start: object, end: object, today: dt.date) -> int | None:
    """Return the minutes from one cell to another, None where one says no time.

    They are negative where the end comes first, and reach into the next day where
    both cells say which day they are of.
    """
    if _has_day(start) and _has_day(end):
        return _minutes(end) - _minutes(start)
    first, last = minute_in(start, today), minute_in(end, today)
    return None if first is None or last is None else last - first


def _has_day(cell: object) -> bool:
    """Tell whether a cell is a moment of a known day."""
    if isinstance(cell, dt.datetime):
        return cell.year > 1904  # noqa: PLR2004  Excel's days nought lie before
    return isinstance(cell, float) and isinstance(time_of(cell), dt.datetime)


def _minutes(cell: object) -> int:
    """Return the minutes of a moment since some day long ago."""
    if isinstance(cell, float):
        return round(cell * _DAY)
    if isinstance(cell, dt.datetime):
        return cell.toordinal() * _DAY + cell.hour * 60 + cell.minute
    raise TypeError(type(cell))
