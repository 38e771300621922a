"""Workdays: Monday to Friday, corrected by the holiday sheet (放假, 调休上班)."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property, lru_cache

import polars as pl

_FIRST, _LAST = dt.date(1950, 1, 1), dt.date(2149, 12, 31)
_WORKED = "班|工作"
_SATURDAY = 6


@dataclass(frozen=True)
class Workdays:
    """Days off and made-up workdays; every other day follows its weekday.

    Answers about days outside 1950-2149 are null.
    """

    off: frozenset[dt.date] = frozenset()
    made_up: frozenset[dt.date] = frozenset()

    @classmethod
    def of(cls, holidays: pl.DataFrame | None) -> "Workdays":
        """Return the calendar of a holiday sheet; of weekdays alone without one."""
        if holidays is None or not {"day", "kind"} <= set(holidays.columns):
            return _calendar(frozenset(), frozenset())
        days = holidays.drop_nulls("day").select(
            "day", worked=pl.col("kind").str.contains(_WORKED).fill_null(value=False)
        )
        made_up = frozenset(days.filter("worked")["day"].to_list())
        return _calendar(frozenset(days["day"].to_list()) - made_up, made_up)

    @cached_property
    def _worked(self) -> pl.Series:
        """Return, for each day of the calendar, whether it is a workday."""
        days = pl.date_range(_FIRST, _LAST, eager=True).alias("day")
        return days.to_frame().select(
            pl.col("day").is_in(sorted(self.made_up))
            | (
                (pl.col("day").dt.weekday() < _SATURDAY)
                & ~pl.col("day").is_in(sorted(self.off))
            )
        )["day"]

    @cached_property
    def _count(self) -> pl.Series:
        """Return, for each day of the calendar, how many workdays came until then."""
        return self._worked.cast(pl.Int32).cum_sum()

    @cached_property
    def _days(self) -> pl.Series:
        """Return the workdays in order."""
        return pl.date_range(_FIRST, _LAST, eager=True).filter(self._worked)

    def is_workday(self, day: pl.Expr) -> pl.Expr:
        """Tell whether a day is a workday."""
        return _looked_up(self._worked, _place(day))

    def between(self, start: pl.Expr, end: pl.Expr) -> pl.Expr:
        """Return how many workdays follow `start` up to and with `end` (Int32).

        It is negative where `end` comes before `start`.
        """
        count = self._count
        return _looked_up(count, _place(end)) - _looked_up(count, _place(start))

    def after(self, start: pl.Expr, number: int) -> pl.Expr:
        """Return the `number`-th workday after a day (Date); the day itself for 0."""
        if number <= 0:
            return start
        place = _looked_up(self._count, _place(start)) + (number - 1)
        return _looked_up(self._days, place.cast(pl.Int64))

    def count(self, start: dt.date, end: dt.date) -> int:
        """Return how many workdays there are from one day to another, both included."""
        first, last = (
            max(0, min((day - _FIRST).days, self._count.len()))
            for day in (start, end + dt.timedelta(days=1))
        )
        return int(self._worked.slice(first, max(0, last - first)).sum())

    def day_after(self, start: dt.date, number: int) -> dt.date | None:
        """Return the `number`-th workday after a day, or before it if negative.

        0 is the day itself. None where the calendar does not reach.
        """
        place = (start - _FIRST).days
        if not number or not 0 < place < self._count.len():
            return start if not number else None
        until = int(self._count[place if number > 0 else place - 1])
        found = until + number - (number > 0)
        return self._days[found] if 0 <= found < self._days.len() else None


@lru_cache(maxsize=8)
def _calendar(off: frozenset[dt.date], made_up: frozenset[dt.date]) -> Workdays:
    """Return the one calendar with these days: counting two centuries takes a while."""
    return Workdays(off, made_up)


def _place(day: pl.Expr) -> pl.Expr:
    """Return a day's place in the calendar, null where the calendar does not reach."""
    place = (day.cast(pl.Date) - pl.lit(_FIRST)).dt.total_days()
    return pl.when(place >= 0).then(place)


def _looked_up(table: pl.Series, place: pl.Expr) -> pl.Expr:
    """Return the table's values at places, null outside it."""
    return pl.lit(table).gather(place, null_on_oob=True)
