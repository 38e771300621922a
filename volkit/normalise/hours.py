"""Hours as people write them: 2, 2.5小时, 两个半小时, 1:30, 90分钟, 半天."""

import datetime as dt
import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.chinese import with_arabic
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.time import FIRST_YEAR, span_of
from volkit.normalise.words import plain

_PLAIN = r"^[+-]?[0-9]+(?:\.[0-9]+)?$"
_CLEAN = re.compile(_PLAIN)
_N = r"(?P<n>-?[0-9]+(?:\.[0-9]+)?)"
_HOUR = r"(?:个?小时|个?钟头|个?钟|hours?|hrs?|h|学时|课时|工时|时|点)"
_HOURS = re.compile(rf"{_N}(?:{_HOUR}|个)整?", re.IGNORECASE)
_HOURS_MINUTES = re.compile(
    rf"{_N}{_HOUR}零?(?P<m>[0-9]{{1,2}})(?:分钟?|mins?|m|')?", re.IGNORECASE
)
_MINUTES = re.compile(rf"{_N}(?:分钟?|minutes?|mins?|m|')", re.IGNORECASE)
_CLOCK = re.compile(r"(?P<n>[0-9]{1,3}):(?P<m>[0-5][0-9])(?::[0-5][0-9])?")
_HALF = re.compile(
    r"(?:(?P<n>[0-9]+)个?)?半个?(?:小时|钟头|钟|hours?|h)|(?P<k>[0-9]+)个?(?:小时|钟头)半",
    re.IGNORECASE,
)
_DAYS = re.compile(r"(?:(?P<n>[0-9]+(?:\.[0-9]+)?)|(?P<w>整|全))个?(?:天|日)(?P<h>半)?")
_HALF_DAY = re.compile(r"半个?(?:天|日)|上午|下午|半晌")
_ROUGH = re.compile(r"^(?:大约|约|共计|共|合计|近|服务)+|(?:左右|多|以上)$")
_DAY = 24 * 60


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of hours."""
    params = asked.context.params

    def bulk(text: pl.Series) -> pl.Series:
        """Return the hours of texts that are nothing but a number."""
        plain = kept(text, text.str.contains(_PLAIN))
        return plain.cast(pl.Float64, strict=False)

    def read(cell: object, _: object) -> Reading:
        """Return the hours in one cell."""
        if isinstance(cell, str):
            return _of_text(cell, params.half_day_hours, params.full_day_hours)
        seconds = _seconds(cell)
        if seconds is None:
            return noted("hours-not-understood")
        return _in_words(seconds / 3600)

    return Reader(
        pl.Float64, bulk, read,
        native=frozenset({float, int}), native_dtype=pl.Float64,
        from_native=lambda s: kept(s, s.is_finite()),
    )  # fmt: skip


def _seconds(cell: object) -> float | None:
    """Return the length of a cell that Excel shows as h:mm, None for others."""
    if isinstance(cell, dt.timedelta):
        return cell.total_seconds()
    if isinstance(cell, dt.datetime) and cell.year <= FIRST_YEAR:
        cell = cell.time()
    if isinstance(cell, dt.time):
        return cell.hour * 3600.0 + cell.minute * 60 + cell.second
    return None


def _in_words(hours: float) -> Reading:
    """Return hours that were not written as a number."""
    hours = round(hours, 4)
    return noted("hours-in-words", hours, int(hours) if hours.is_integer() else hours)


def _of_text(cell: str, half_day: float, full_day: float) -> Reading:
    """Return the hours that a text says."""
    text = plain(cell)
    if _CLEAN.fullmatch(text):
        number = float(text)
        fix = int(number) if number.is_integer() else number
        ordinary = text == cell
        return Reading(number) if ordinary else noted("untidy-text", number, fix)
    hours = hours_of(text, half_day, full_day)
    if hours is None and (ends := span_of(with_arabic(text).upper())):
        hours = (ends[1] - ends[0]) % _DAY / 60
    return noted("hours-not-understood") if hours is None else _in_words(hours)


def hours_of(text: str, half_day: float = 4, full_day: float = 8) -> float | None:
    """Return the hours that a narrow text says in words, None if it says none.

    >>> [hours_of(t) for t in ("2.5H", "两个半小时", "90分钟", "1:30", "一天半", "甲")]
    [2.5, 2.5, 1.5, 1.5, 12.0, None]
    """
    text = _ROUGH.sub("", with_arabic(text.replace("点五", ".5").strip("。,")))
    text = re.sub(r"^([0-9]+),([0-9])(?![0-9])", r"\1.\2", text)
    text = re.sub(r"([0-9])点([0-9])(?=个?(?:小时|$))", r"\1.\2", text)
    if found := _CLOCK.fullmatch(text) or _HOURS_MINUTES.fullmatch(text):
        return float(found["n"]) + int(found["m"]) / 60
    if found := _HOURS.fullmatch(text) or re.fullmatch(_N, text):
        return float(found["n"])
    if found := _MINUTES.fullmatch(text):
        return float(found["n"]) / 60
    if found := _HALF.fullmatch(text):
        return int(found["n"] or found["k"] or 0) + 0.5
    return _of_days(text, half_day, full_day)


def _of_days(text: str, half_day: float, full_day: float) -> float | None:
    """Return the hours of days and half days, None if a text says none."""
    if _HALF_DAY.fullmatch(text):
        return half_day
    found = _DAYS.fullmatch(text)
    if found is None:
        return None
    return float(found["n"] or 1) * full_day + (half_day if found["h"] else 0)
