"""Workdays follow the holiday sheet, and weekdays where it says nothing."""

import datetime as dt

import chinese_calendar
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from volkit.rate.workdays import Workdays

DAY = pl.col("day")


def holidays_of(year: int) -> pl.DataFrame:
    """Return the holiday sheet of a year, as the package seeds it."""
    days = [dt.date(year, 1, 1) + dt.timedelta(n) for n in range(365)]
    return pl.DataFrame(
        {"day": d, "kind": "调休上班" if chinese_calendar.is_workday(d) else "放假"}
        for d in days
        if chinese_calendar.is_workday(d) != (d.isoweekday() <= 5)
    )


def test_ten_workdays_after_spring_festival_eve_are_counted_by_the_holiday_sheet() -> (
    None
):
    days = pl.DataFrame({"day": [dt.date(2026, 2, 13)]})
    real = days.select(Workdays.of(holidays_of(2026)).after(DAY, 10)).item()
    plain = days.select(Workdays.of(None).after(DAY, 10)).item()
    assert real == dt.date(2026, 3, 5)
    assert plain == dt.date(2026, 2, 27)


def test_a_make_up_sunday_is_a_workday_and_a_free_monday_is_not() -> None:
    sheet = pl.DataFrame(
        {
            "day": [dt.date(2012, 12, 29), dt.date(2012, 12, 31)],
            "kind": ["调休上班", "放假"],
        }
    )
    days = pl.DataFrame({"day": [dt.date(2012, 12, d) for d in (28, 29, 30, 31)]})
    found = days.select(Workdays.of(sheet).is_workday(DAY)).to_series().to_list()
    assert found == [True, True, False, False]


def test_a_holiday_sheet_without_its_columns_leaves_the_weekdays() -> None:
    assert Workdays.of(pl.DataFrame({"name": ["春节"]})) == Workdays()


def test_days_beyond_the_calendar_and_missing_days_have_no_answer() -> None:
    days = pl.DataFrame({"day": [dt.date(1900, 1, 1), None, dt.date(2200, 1, 1)]})
    assert days.select(Workdays().after(DAY, 1)).to_series().to_list() == [None] * 3


@settings(deadline=None)
@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)),
    st.integers(min_value=1, max_value=60),
)
def test_the_nth_workday_after_a_day_is_n_workdays_away(
    start: dt.date, number: int
) -> None:
    calendar = Workdays(frozenset({dt.date(2012, 10, 1)}), frozenset())
    row = pl.DataFrame({"day": [start]}).with_columns(later=calendar.after(DAY, number))
    assert row.select(calendar.between(DAY, pl.col("later"))).item() == number
    assert row.select(calendar.is_workday(pl.col("later"))).item()


@pytest.mark.parametrize(("first", "last", "number"), [(17, 23, 5), (22, 23, 0)])
def test_workdays_of_a_week_are_counted(first: int, last: int, number: int) -> None:
    count = Workdays().count(dt.date(2012, 12, first), dt.date(2012, 12, last))
    assert count == number
