"""Between the values that volkit knows and what Excel's cells give and take."""

import datetime as dt
import math
from decimal import Decimal
from typing import Any

from volkit.model.table import ErrorCell

TEXT, GENERAL = "@", "General"
_DAY, _MOMENT, _TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"
_ERRORS = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
    -2146826245: "#GETTING_DATA",
    -2146826243: "#SPILL!",
    -2146826242: "#CONNECT!",
    -2146826241: "#BLOCKED!",
    -2146826240: "#UNKNOWN!",
    -2146826239: "#FIELD!",
    -2146826238: "#CALC!",
}
_FIRST_ERROR, _LAST_ERROR = -2146826300, -2146826200
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001  sheets know no time zones
_FIRST_DAY = dt.datetime(1900, 3, 1)  # noqa: DTZ001  the same
_WORDS = frozenset({"TRUE", "FALSE"})
_STARTS = tuple("=+-@'\uff1d\uff0b\uff0d\uff20")
_LONGEST = 8_000
"""Excel takes longer texts one by one, but not in a block."""


def cell_of(value: Any) -> object:  # noqa: PLR0911  one per kind of cell
    """Return a cell as a reader gives it, from what Excel gave."""
    match value:
        case None | "":
            return None
        case str() | bool() | float():
            return value
        case int():
            if _FIRST_ERROR <= value <= _LAST_ERROR:
                return ErrorCell(_ERRORS.get(value, "#ERROR!"))
            return float(value)
        case dt.datetime():
            return _moment(value)
        case Decimal():
            return float(value)
        case _:
            return str(value)


def _moment(value: dt.datetime) -> object:
    """Return a day, a moment, a time of day or a duration from what is shown as one."""
    plain = dt.datetime(*value.timetuple()[:6])  # noqa: DTZ001  the same
    plain += dt.timedelta(seconds=round(value.microsecond / 1e6))
    if plain < _FIRST_DAY:
        gone = plain - _EPOCH
        return gone if gone.days else plain.time()
    return plain.date() if plain.time() == dt.time() else plain


def is_same(held: object, old: object) -> bool:
    """Tell whether a cell still holds what was read from it."""
    if isinstance(held, bool) or isinstance(old, bool):
        return held is old
    if isinstance(held, float | int) and isinstance(old, float | int):
        return math.isclose(held, old, rel_tol=1e-12, abs_tol=1e-9)
    if isinstance(held, str) and isinstance(old, str):
        return held.replace("\r\n", "\n") == old.replace("\r\n", "\n")
    return _whole_day(held) == _whole_day(old)


def _whole_day(value: object) -> object:
    """Return a day for a moment at midnight, None for an empty text."""
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    return None if value == "" else value


def format_for(value: object, held: str) -> str:
    """Return the number format that a cell needs to hold a value, or the one it has."""
    match value:
        case dt.datetime():
            return _MOMENT if value.time() != dt.time() else _DAY
        case dt.date():
            return _DAY
        case dt.time() | dt.timedelta():
            return _TIME
        case str() if is_taken_amiss(value):
            return TEXT
        case int() | float() if held == TEXT:
            return GENERAL
        case _:
            return held


def is_taken_amiss(text: str) -> bool:
    """Tell whether Excel might make a number, a day or a formula of a text."""
    return (
        text.startswith(_STARTS)
        or text.upper() in _WORDS
        or text.startswith("#")
        or any(c.isdigit() for c in text)
    )


def given(value: object, number_format: str) -> object:  # noqa: PLR0911  one per kind of cell
    """Return what to hand to Excel so that a cell of this format holds a value."""
    match value:
        case dt.time():
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            return seconds / 86_400
        case dt.timedelta():
            return value / dt.timedelta(days=1)
        case dt.datetime():
            return value
        case dt.date():
            return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001  the same
        case ErrorCell():
            return value.text
        case str():
            text = value[:_LONGEST]
            guarded = number_format != TEXT and is_taken_amiss(text)
            return f"'{text}" if guarded else text
        case _:
            return value


def is_formula(formula: object, value: object) -> bool:
    """Tell whether a formula gives a cell its value; a text may look like one."""
    return isinstance(formula, str) and formula.startswith("=") and formula != value
