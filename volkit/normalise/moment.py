"""Days with a time: 2012-12-19 08:30, 2012.12.19 8:30, 12月19日上午8点.

A day without a time is read as its midnight: nobody calls or serves on that stroke.
"""

import dataclasses
import datetime as dt
import re
import unicodedata

import polars as pl

from volkit.model.table import Reading
from volkit.normalise import date, date_text
from volkit.normalise.chinese import with_arabic
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.time import FIRST_YEAR, minutes_of, span_of
from volkit.normalise.words import unmarked

_CLEAN = (
    r"^[0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2})"
    r"(?:[ T](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
)
_S = r"\s*[-/.年_]\s*"
_T = r"\s*[-/.月_]\s*"
_MOMENT = re.compile(
    r"(?P<day>"
    rf"(?P<year>(?:[0-9]{{4}}|[0-9]{{2}}){_S})?(?P<m>[0-9]{{1,2}}){_T}"
    r"(?:(?P<d>[0-9]{1,2})\s*[日号]|(?P<e>[0-9]{1,2})(?![0-9]|[-/.年][0-9]{3}))"
    r"|(?P<eight>[12][0-9]{7})(?=[^0-9]|$|[0-9]{4}(?:[0-9]{2})?$)"
    r"|(?P<last>[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})"
    r")(?:\s*[(]?(?:星期|周|礼拜)[1-7日天][)]?)?(?P<time>.*)"
)
_ANOTHER_DAY = re.compile(r"[0-9]{4}[-/.年]|月[0-9]+[日号]|[-—~至到]\s*[0-9]+[日号]")
_AROUND = " \t\n,，、。.;-T()"
_ROUGHLY = re.compile(r"^(?:约|大约)|(?:左右|前后|许|开始|起|Z)$")
_ON_A_CLOCK = re.compile(r"[0-9]{1,2}[:点时][0-9]*分?")
_SECONDS = 86_400


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of days with a time."""
    days = date.reader(asked)

    def read(cell: object, near: object) -> Reading:
        """Return the moment in one cell."""
        if isinstance(cell, dt.datetime) and cell.year <= FIRST_YEAR:
            return noted("date-not-understood")
        if isinstance(cell, str) and date_text.serial(cell) is None:
            return _of_text(cell, asked)
        number = date_text.serial(cell) if isinstance(cell, str) else cell
        reading = days.read(number, near)
        if isinstance(number, float) and reading.note == "date-as-number":
            past_midnight = dt.timedelta(seconds=round(number % 1 * _SECONDS))
            return _moved(reading, past_midnight)
        if isinstance(cell, dt.datetime):
            return Reading(cell.replace(microsecond=0))
        return _moved(reading, dt.timedelta())

    def from_native(cells: pl.Series) -> pl.Series:
        """Return moments without the noise that a serial number's fraction leaves."""
        return kept(cells, cells.dt.year() > FIRST_YEAR).dt.round("1s")

    return Reader(
        pl.Datetime, _of_clean, read, native=frozenset({dt.datetime, dt.date}),
        native_dtype=pl.Datetime, from_native=from_native,
    )  # fmt: skip


def _of_clean(text: pl.Series) -> pl.Series:
    """Return the moments of texts such as 2012-12-19 08:30 and 2012/1/3."""
    clean = kept(text, text.str.contains(_CLEAN))
    full = (
        clean.str.replace_all("/", "-", literal=True)
        .str.replace("T", " ", literal=True)
        .str.replace(r"^(\S+)$", "$1 0:00")
        .str.replace(r"^(\S+ [0-9]+:[0-9]+)$", "$1:00")
    )
    moments = full.str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False)
    return kept(moments, moments.dt.year().is_in(date_text.YEARS))


def _moved(reading: Reading, time: dt.timedelta) -> Reading:
    """Return the reading of a day with its time put to value and repair."""
    if not isinstance(reading.value, dt.date):
        return reading
    value = dt.datetime.combine(reading.value, dt.time()) + time
    fix = value if reading.fix is not None and time else reading.fix
    return dataclasses.replace(reading, value=value, fix=fix)


def _of_text(cell: str, asked: Asked) -> Reading:
    """Return the moment that a text says."""
    clean = _of_clean(pl.Series([cell.strip()], dtype=pl.String))[0]
    if clean is not None:
        return Reading(clean)
    text = unicodedata.normalize("NFKC", unmarked(cell.strip()))
    found = _MOMENT.fullmatch(with_arabic(text).upper())
    if found is None:
        return _moved(date_text.read(cell, asked), dt.timedelta())
    if _ANOTHER_DAY.search(found["time"]):
        return noted("several-dates")
    reading = _of_day(found, asked)
    if reading.value is None:
        return reading
    minutes, note = _of_time(found["time"])
    if note == "time-impossible":
        return noted(note)
    return _whole(reading, dt.timedelta(minutes=minutes), note)


def _whole(day: Reading, time: dt.timedelta, note: str) -> Reading:
    """Return a day and a time as one moment, with what is most worth saying of it."""
    said = _moved(day, time)
    if said.note in {"date-with-short-year", "moment-without-year"}:
        return said
    if note:
        return dataclasses.replace(said, note=note, fix=None)
    return said if not time else noted("moment-form", said.value, said.value)


def _of_day(found: re.Match[str], asked: Asked) -> Reading:
    """Return the day; without a year, the one that is nearest to today."""
    day = re.sub(r"\s", "", found["day"])
    if found["year"] or found["eight"] or found["last"]:
        return date_text.read(day, asked)
    today = asked.context.today
    month, number = int(found["m"]), int(found["d"] or found["e"])
    near = [
        one
        for year in (today.year - 1, today.year, today.year + 1)
        if (one := date_text.day_of(year, month, number))
        and not (asked.fact.past and one > today)
    ]
    if not near:
        return noted("date-impossible")
    value = min(near, key=lambda one: abs(one - today))
    return noted("moment-without-year", value, value)


def _of_time(said: str) -> tuple[int, str]:
    """Return the minutes since midnight, and what is to be noted of them."""
    text = re.sub(r"\s", "", said).strip(_AROUND)
    text = _ROUGHLY.sub("", text).strip(_AROUND)
    if not text:
        return 0, ""
    minutes = minutes_of(text)
    if minutes is not None:
        return minutes, ""
    if span := span_of(text):
        return span[0], "moment-span"
    if _ON_A_CLOCK.fullmatch(text):
        return 0, "time-impossible"
    return 0, "moment-without-time"
