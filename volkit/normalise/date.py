"""Dates: ordinary ones in bulk, every other clear writing by its shape."""

import datetime as dt

import polars as pl

from volkit.model.table import Reading
from volkit.normalise import date_text
from volkit.normalise.date_text import day_of, is_month, month_only
from volkit.normalise.reader import Asked, Reader, kept, noted

_CLEAN = r"^[0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2})$"
_EXCEL_1900, _EXCEL_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_SERIALS = range(10_000, 60_001)
_FIRST_SERIAL_OF_THE_LIVING = 3_653
_YEARS = range(1900, 2101)
_MONTHS = range(190_001, 210_013)
_DAYS = range(19_000_101, 21_001_232)
_MONTH_PLACES, _DAY_PLACES = 2, 4


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of days."""

    def bulk(text: pl.Series) -> pl.Series:
        """Return the days of texts such as 2012-12-19 and 2012/1/3."""
        clean = kept(text, text.str.contains(_CLEAN))
        one_kind = clean.str.replace_all("/", "-", literal=True)
        days = one_kind.str.to_date("%Y-%m-%d", strict=False)
        return kept(days, days.dt.year().is_in(date_text.YEARS))

    def read(cell: object, shown_as: object) -> Reading:
        """Return the day in one cell."""
        if isinstance(cell, dt.date):
            return _of_day(cell)
        if isinstance(cell, bool) or not isinstance(cell, str | float | int):
            return noted("date-not-understood")
        if isinstance(cell, str):
            serial = date_text.serial(cell)
            if serial is None:
                return date_text.read(cell, asked)
            return _of_serial(serial, asked)
        return _of_number(float(cell), str(shown_as or ""), asked)

    return Reader(
        pl.Date, bulk, read, native=frozenset({dt.date}), native_dtype=pl.Date
    )


def _of_day(cell: dt.date) -> Reading:
    """Return the day of a date cell; a time of day in it is too much."""
    if not isinstance(cell, dt.datetime):
        return Reading(cell)
    day = cell.date()
    return Reading(day) if cell.time() == dt.time() else noted("date-form", day, day)


def _of_number(number: float, shown_as: str, asked: Asked) -> Reading:
    """Return the day in a number cell: a serial number, 20121219, or a month."""
    whole = int(number)
    if whole in _YEARS:
        if number != whole:
            return _of_fraction(number, shown_as, asked)
        return noted("date-without-month", year=whole)
    if whole in _MONTHS and is_month(whole % 100):
        return month_only(whole // 100, whole % 100, asked)
    if whole in _DAYS:
        return _a_day(whole // 10_000, whole // 100 % 100, whole % 100)
    return _of_serial(number, asked)


def _a_day(year: int, month: int, day: int) -> Reading:
    """Return a day that a number says digit by digit, if the calendar has it."""
    found = day_of(year, month, day)
    return noted("date-form", found, found) if found else noted("date-impossible")


def _of_serial(number: float, asked: Asked) -> Reading:
    """Return the day that Excel's count of days means."""
    first = _FIRST_SERIAL_OF_THE_LIVING if asked.key == "birth" else _SERIALS.start
    if not first <= number < _SERIALS.stop:
        return noted("date-not-understood")
    start = _EXCEL_1904 if asked.epoch_1904 else _EXCEL_1900
    day = start + dt.timedelta(days=int(number))
    return noted("date-as-number", day, day)


def _of_fraction(number: float, shown_as: str, asked: Asked) -> Reading:
    """Return the month or day in a number such as 2012.05 or 2012.1219."""
    year, fraction = repr(number).split(".")
    # The cell's format tells how many places were typed: 0.00 shows 2012.10.
    places = min(shown_as.partition(".")[2].count("0"), _MONTH_PLACES)
    fraction = fraction.ljust(places, "0")
    if len(fraction) == _DAY_PLACES:
        return _a_day(int(year), int(fraction[:2]), int(fraction[2:]))
    if len(fraction) > _MONTH_PLACES or not is_month(int(fraction)):
        return noted("date-impossible")
    if fraction == "1":
        return noted("month-unclear", year=int(year))
    return month_only(int(year), int(fraction), asked)
