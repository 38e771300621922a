"""Times of day: 8:30, 14：00, 1430, 下午2点半, part of a day, or a span of two."""

import datetime as dt
import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.chinese import with_arabic
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.words import plain

FIRST_YEAR = 1904
"""Excel keeps a time without a day on its day nought, in 1899, 1900 or 1904."""
_DAY = 24 * 60
_NOON = 12
_CLEAN = r"^(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|24:00(?::00)?)$"
_PART = (
    r"(?P<part>凌晨|清晨|早晨|早上|早|上午|中午|正午|午间|下午|午后|傍晚|"
    r"晚上|晚间|晚|夜间|夜里|AM|PM|A\.M\.|P\.M\.)?"
)
_AFTER = r"(?P<after>AM|PM|A\.M\.|P\.M\.)?"
_TIME = re.compile(
    rf"{_PART}(?P<h>[0-9]{{1,2}})(?:[:.;'’](?P<m>[0-9]{{2}})分?(?::?(?P<s>[0-9]{{2}})秒?)?|"
    r"(?:点钟?|點|时|時|h)(?:(?P<half>半|整|正)|(?P<k>[123])刻|(?P<n>[0-9]{1,2})分?)?)?"
    rf"{_AFTER}",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    rf"{_PART}(?P<h>[0-9]{{1,2}})(?P<m>[0-5][0-9])(?P<s>)(?P<half>)(?P<k>)(?P<n>){_AFTER}",
    re.IGNORECASE,
)
_SPAN = re.compile(r"-+|—+|–+|~+|至|到|—|―|─")
_VAGUE = re.compile(
    r"(?:全天|整天|半天|上午|下午|晚上|早上|中午|傍晚|白天|一天|夜里|晚间|午后|早晨|凌晨)+"
)
_MORNING = frozenset({"凌晨", "清晨", "早晨", "早上", "早", "上午", "AM", "A.M."})
_MIDDAY = frozenset({"中午", "正午", "午间"})
_DATE = re.compile(r"^[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?T?")


def clock(minutes: int) -> str:
    """Return minutes since midnight as a clock shows them.

    >>> clock(510)
    '08:30'
    """
    return f"{minutes // 60:02}:{minutes % 60:02}"


def reader(_: Asked) -> Reader:
    """Return the reader of a column of times."""

    def bulk(text: pl.Series) -> pl.Series:
        """Return the minutes of texts such as 8:30 or 08:30:00."""
        clean = kept(text, text.str.contains(_CLEAN))
        parts = clean.str.extract_groups(r"^([0-9]+):([0-9]+)").struct
        hours, minutes = (parts.field(n).cast(pl.Int32) for n in ("1", "2"))
        return hours * 60 + minutes

    def read(cell: object, _: object) -> Reading:
        """Return the minutes of one cell."""
        if isinstance(cell, str):
            return _of_text(cell)
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            return _of_number(float(cell))
        return _of_moment(cell)

    return Reader(
        pl.Int32, bulk, read, native=frozenset({dt.time}), native_dtype=pl.Time,
        from_native=lambda s: s.dt.hour().cast(pl.Int32) * 60 + s.dt.minute(),
    )  # fmt: skip


def _of_moment(cell: object) -> Reading:
    """Return the time in a cell of time or of a moment."""
    if isinstance(cell, dt.timedelta):
        minutes = int(cell.total_seconds() // 60)
        return Reading(minutes) if 0 <= minutes <= _DAY else noted("time-impossible")
    if isinstance(cell, dt.datetime):
        value = cell.hour * 60 + cell.minute
        alone = cell.year <= FIRST_YEAR
        return Reading(value) if alone else noted("time-form", value, clock(value))
    if isinstance(cell, dt.time):
        return Reading(cell.hour * 60 + cell.minute)
    return noted("time-not-understood")


def _of_number(number: float) -> Reading:
    """Return the time in a number cell: a part of a day, 1430, or an hour."""
    if 0 <= number < 1:
        value = round(number * _DAY) % _DAY
        return noted("time-form", value, clock(value))
    if number.is_integer() and number != 1:  # Excel's 1 is a whole day
        return _of_text(str(int(number)))
    return noted("time-unclear")


def _of_text(cell: str) -> Reading:
    """Return the time that a text says, or the beginning of a span."""
    text = with_arabic(plain(cell)).upper().rstrip("。,;、")
    text = _DATE.sub("", text) or text
    found = minutes_of(text)
    if found is not None:
        return noted("time-form", found, clock(found))
    if ends := span_of(text):
        return noted("time-span", ends[0], until=clock(ends[1]), since=clock(ends[0]))
    if re.fullmatch(r"[0-9]{1,2}[.:][0-9]?", text):
        return noted("time-unclear")
    if _VAGUE.fullmatch(text):
        return noted("time-vague")
    shaped = _TIME.fullmatch(text) or re.fullmatch(r"[0-9]{3,4}", text)
    return noted("time-impossible" if shaped else "time-not-understood")


def span_of(text: str) -> tuple[int, int] | None:
    """Return both ends of a span in a narrow text in capitals, None if it is none."""
    ends = [part for part in _SPAN.split(text) if part]
    if len(ends) != len(("from", "to")):
        return None
    start, end = _span(*ends)
    return None if start is None or end is None else (start, end)


def _span(first: str, second: str) -> tuple[int | None, int | None]:
    """Return both ends of a span; 下午2点-4点 says once that it is the afternoon."""
    start, end = minutes_of(first), minutes_of(second)
    before, after = _TIME.fullmatch(first), _TIME.fullmatch(second)
    if before and after and before["part"] and not after["part"]:
        later = minutes_of(before["part"] + second)
        if start is not None and later is not None and later > start:
            end = later
    return start, end


def minutes_of(text: str) -> int | None:
    """Return the minutes since midnight that a narrow text in capitals says.

    >>> [minutes_of(t) for t in ("8:30", "下午2点半", "1430", "中午12点", "2:30PM")]
    [510, 870, 870, 720, 870]
    """
    found = _TIME.fullmatch(text) or _DIGITS.fullmatch(text)
    if found is None:
        return None
    minute = int(found["m"] or found["n"] or 0)
    minute = 30 if found["half"] == "半" else minute
    minute = int(found["k"]) * 15 if found["k"] else minute
    hour = _hour(int(found["h"]), (found["part"] or found["after"] or "").upper())
    total = hour * 60 + minute
    return total if minute in range(60) and total <= _DAY else None


def _hour(hour: int, part: str) -> int:
    """Return an hour of the day from one of a part of the day."""
    if part in _MORNING:
        return 0 if hour == _NOON and part in {"凌晨", "AM", "A.M."} else hour
    if part in _MIDDAY:
        return hour + _NOON if hour in range(1, 4) else hour
    if part.startswith(("晚", "夜")) and hour == _NOON:
        return 2 * _NOON
    return hour + _NOON if part and hour < _NOON else hour
