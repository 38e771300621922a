import datetime as dt

import pytest

from tests.normalise.cells import read, table
from volkit.model.table import State

DAY = dt.date(2012, 12, 19)
MORNING = dt.datetime(2012, 12, 19, 8, 30)


@pytest.mark.parametrize(
    "cell",
    [
        "2012.12.19 8:30", "2012-12-19  8:30", "2012年12月19日上午8点半",
        "2012年12月19日（周三） 8:30", "二〇一二年十二月十九日上午八点半",
        "20121219 0830", "201212190830", "2012.12.19.8:30", "2012-12-19 8.30",
        "２０１２．１２．１９　８：３０", "19/12/2012 8:30", "2012-12-19 8:30左右",
        "2012-12-19T08:30:00Z", "2012年12月19 日 8时30分",
    ],
)  # fmt: skip
def test_a_clear_moment_in_unusual_dress_is_read_and_offered_as_one(cell: str) -> None:
    said = read("change_log", "at", cell)
    assert (said.value, said.note, said.fix) == (MORNING, "moment-form", MORNING)


def test_ordinary_moments_and_days_are_left_alone() -> None:
    cells = ["2012-12-19 08:30", "2012/12/19 8:30", MORNING, "2012-12-19T08:30:00"]
    made = table("change_log", at=[*cells, "2012-12-19", DAY])
    midnight = dt.datetime(2012, 12, 19)
    assert made.frame["at"].to_list() == [MORNING] * 4 + [midnight] * 2
    assert not made.remarks


def test_the_noise_that_excel_leaves_in_a_moment_is_no_other_time() -> None:
    noisy = dt.datetime(2012, 12, 19, 8, 29, 59, 999_997)
    assert table("change_log", at=[noisy]).frame["at"].to_list() == [MORNING]


@pytest.mark.parametrize("cell", [41262.354166, "41262.354166"])
def test_excels_count_of_days_keeps_its_time(cell: object) -> None:
    said = read("change_log", "at", cell)
    assert (said.value, said.note, said.fix) == (MORNING, "date-as-number", MORNING)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12月19日上午8点半", MORNING),
        ("12.19 8:30", MORNING),
        ("12月19日", dt.datetime(2012, 12, 19)),
        ("1月3日9:00", dt.datetime(2013, 1, 3, 9)),
        ("7月1日 9:00", dt.datetime(2012, 7, 1, 9)),
    ],
)
def test_without_a_year_the_nearest_one_is_read_and_a_person_asked(
    cell: str, value: dt.datetime
) -> None:
    said = read("notice", "when", cell)
    assert (said.value, said.note) == (value, "moment-without-year")
    assert said.fix in {value, value.date()}


def test_what_has_happened_is_never_put_into_the_future_for_want_of_a_year() -> None:
    said = read("booking", "asked_at", "12月25日 9:00")
    assert said.value == dt.datetime(2011, 12, 25, 9)


def test_a_year_of_two_digits_is_asked_about() -> None:
    said = read("change_log", "at", "12.12.19 8:30")
    assert (said.value, said.note) == (MORNING, "date-with-short-year")
    assert said.fix == MORNING


@pytest.mark.parametrize(
    "cell", ["2012-12-19上午", "2012年12月19日 全天", "12-12-19前"]
)
def test_a_day_with_a_part_of_the_day_is_read_as_the_day(cell: str) -> None:
    said = read("change_log", "at", cell)
    assert said.value == dt.datetime(2012, 12, 19)


@pytest.mark.parametrize("cell", ["2012-12-19 8:30-10:30", "2012年12月19日8点半至10点"])
def test_of_two_times_the_first_is_read_and_that_is_said(cell: str) -> None:
    said = read("change_log", "at", cell)
    assert (said.value, said.note, said.fix) == (MORNING, "moment-span", None)


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("2012-12-19 25:70", "time-impossible"),
        ("2012-02-30 8:30", "date-impossible"),
        ("2月30日 8:30", "date-impossible"),
        ("2012-12-19至2012-12-20", "several-dates"),
        ("2012-12-19 8:30至2012-12-20 9:00", "several-dates"),
        ("农历腊月初八 8点", "date-not-solar"),
        ("昨天", "date-not-understood"),
        ("8:30", "date-not-understood"),
        (dt.time(8, 30), "date-not-understood"),
        (dt.datetime(1899, 12, 31, 8), "date-not-understood"),
        ("2012-12", "date-without-day"),
        (True, "date-not-understood"),
    ],
)
def test_what_is_no_moment_says_why(cell: object, note: str) -> None:
    said = read("change_log", "at", cell)
    assert (said.note, said.state, said.fix) == (note, State.UNREAD, None)
