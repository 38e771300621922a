"""What the cells below an ambiguous header look like."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice

_SAMPLE = 60
_CLOCK = re.compile(
    r"\d{1,2}\s*[:：]\s*\d{2}|[上下]午|\d{1,2}[点时](?:\d|半|整|$|[-—至~])"
)
_DAY = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}|^(?:19|20)\d{6}$|\d{1,2}月\d{1,2}[日号]")
_SPAN = re.compile(r"小时|分钟|半天|[一两二三四五六七八九十半]天|\d\s*h", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DAY_HOURS = 24
_YEARS = (1900.0, 2100.0)
_SERIAL_DAYS = (20_000, 60_000)
_WRITTEN_DAYS = (19_000_000, 21_000_000)


def likeness(cells: Sequence[object], kind: str) -> float:
    """Return the share of the first cells that look like a kind of column.

    1 is returned for kinds that anything may stand in, 0 for no cells at all.
    """
    sample = list(islice((c for c in cells if c is not None), _SAMPLE))
    if not sample:
        return 0.0
    looks = _LOOKS.get(kind)
    if looks is None:
        return 0.5
    return sum(map(looks, sample)) / len(sample)


def may_be_month(value: object) -> bool:
    """Tell whether a number may stand for a year and a month, as 2012.1 does."""
    low, high = _YEARS
    return type(value) is float and value < high and value > low and value % 1 > 0


def _is_hours(value: object) -> bool:
    """Tell whether a cell may be a number of hours."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return 0 <= value <= 10 * _DAY_HOURS
    if isinstance(value, dt.timedelta):
        return True
    if not isinstance(value, str):
        return False
    text = value.strip()
    number = _NUMBER.fullmatch(text)
    return bool(number and float(text) <= 10 * _DAY_HOURS) or (
        bool(_SPAN.search(text)) and not _DAY.search(text)
    )


def _is_clock(value: object) -> bool:
    """Tell whether a cell may be a time of day, or two of them."""
    if isinstance(value, dt.time):
        return True
    if isinstance(value, float):
        return 0 < value < 1
    return isinstance(value, str) and bool(_CLOCK.search(value))


def _is_day(value: object) -> bool:
    """Tell whether a cell may be a date."""
    if isinstance(value, dt.date):
        return True
    if isinstance(value, float | int) and not isinstance(value, bool):
        return (
            _SERIAL_DAYS[0] < value < _SERIAL_DAYS[1]
            or _WRITTEN_DAYS[0] < value < _WRITTEN_DAYS[1]
        )
    return isinstance(value, str) and bool(_DAY.search(value))


def is_count(value: object) -> bool:
    """Tell whether a cell may be a running number."""
    if isinstance(value, str):
        return value.strip().isdecimal() and len(value.strip()) < 6  # noqa: PLR2004  longer ones are issued numbers
    return isinstance(value, int | float) and 0 < value < 100_000 and not value % 1  # noqa: PLR2004  as above


_LOOKS = {
    "hours": _is_hours,
    "time": _is_clock,
    "date": _is_day,
    "month_date": _is_day,
    "datetime": _is_day,
    "int": is_count,
}
