"""Cells as hosts give them and take them back: blocks, days, blanks."""

import datetime as dt
import math

from volkit.model.table import ErrorCell
from volkit.service.single_cell import day_in

_EPOCH = dt.date(1899, 12, 30)
_FALSE_LEAP_DAY = 60
_LAST = 2_958_465
_DIGITS = (19_000_101, 21_001_231)
_EARLY = 1949
_ID_DIGITS = 12


def is_omitted(value: object) -> bool:
    """Tell whether a cell says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def as_block(value: object) -> list[list[object]]:
    """Return cells in rows of equal length, a single value as a block of one."""
    if not isinstance(value, list | tuple):
        return [[value]]
    rows = [list(r) if isinstance(r, list | tuple) else None for r in value]
    if rows and all(r is None for r in rows):
        return [list(value)]
    whole = [r if r is not None else [v] for r, v in zip(rows, value, strict=True)]
    width = max(map(len, whole), default=0)
    if not width:
        return [[None]]
    return [r if len(r) == width else r + [None] * (width - len(r)) for r in whole]


def as_day(value: object) -> dt.date | None:
    """Return the day that a cell holds as a date, a serial number or a text."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str):
        return day_in(value, dt.date(_EARLY + 100, 1, 1))
    return of_serial(value)


def of_serial(number: float) -> dt.date | None:
    """Return the day that Excel's count of days means, None outside 1900 to 9999.

    Numbers such as 20121219 say the day digit by digit.
    """
    whole = math.floor(number) if math.isfinite(number) else 0
    if _DIGITS[0] <= whole <= _DIGITS[1]:
        return day_in(float(whole), dt.date(_EARLY + 100, 1, 1))
    return (
        _EPOCH + dt.timedelta(days=whole) if _FALSE_LEAP_DAY < whole <= _LAST else None
    )


def as_cell(value: object) -> object:
    """Return an answer as a cell holds it: days as Excel counts them, blanks as ""."""
    match value:
        case None:
            return ""
        case str() | bool() | int() | float() | ErrorCell():
            return value
        case dt.datetime() | dt.date():
            return as_serial(value)
        case _:
            return str(value)


def as_serial(value: dt.date) -> float | int | str:
    """Return a day as Excel counts it, with the time as a fraction.

    Before March 1900 Excel counts a day that never was, and before 1900 nothing at
    all; such a day stays text.
    """
    day = value.date() if isinstance(value, dt.datetime) else value
    number = (day - _EPOCH).days
    if number <= _FALSE_LEAP_DAY:
        return value.isoformat()
    if isinstance(value, dt.datetime):
        seconds = (value - dt.datetime.combine(day, dt.time())).total_seconds()
        return number + seconds / 86_400 if seconds else number
    return number


def as_row(value: object) -> int:
    """Return the row that a cell counts from, 1 where it says none."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return max(1, int(value)) if is_number else 1  # type: ignore[call-overload]  # checked in the line above


def looks_like_id(value: object) -> bool:
    """Tell whether a cell is more likely an ID number than a day."""
    if isinstance(value, str):
        return sum(map(str.isdigit, value)) >= _ID_DIGITS
    return isinstance(value, float | int) and abs(value) >= 10**_ID_DIGITS
