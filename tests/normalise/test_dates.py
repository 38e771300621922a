import datetime as dt

import pytest

from tests.normalise.cells import fixes, notes, read, table
from volkit.model.table import State

DAY = dt.date(2012, 12, 19)


@pytest.mark.parametrize(
    "cell",
    [
        "2012.12.19", "20121219", "2012年12月19日", "二〇一二年十二月十九日",
        "二○一二年十二月十九日", "２０１２．１２．１９", "2012-12/19", "2012 年 12 月 19 日",
        "2012-12-19。", "2012.12.19.", "2012年12月19日（星期三）", "2012，12，19",
        "'2012-12-19", "19-Dec-2012", "Dec 19, 2012", "19/12/2012", "2012-12-19 ",
        "2012-12-19 00:00:00", "2012-12-19T08:30:00", 20121219.0, 2012.1219,
        dt.datetime(2012, 12, 19, 8, 30),
    ],
)  # fmt: skip
def test_a_clear_day_in_unusual_dress_is_read_and_offered_as_a_date(
    cell: object,
) -> None:
    said = read("volunteer", "registered_on", cell)
    assert (said.value, said.note, said.fix) == (DAY, "date-form", DAY)


@pytest.mark.parametrize("cell", [41262.0, 41262.35, "41262", 41262])
def test_excels_count_of_days_becomes_a_date(cell: object) -> None:
    said = read("volunteer", "registered_on", cell)
    assert (said.value, said.note, said.fix) == (DAY, "date-as-number", DAY)


def test_a_workbook_that_counts_from_1904_lies_four_years_on() -> None:
    said = read("volunteer", "registered_on", 39800.0, old=True)
    assert said.value == DAY


def test_ordinary_dates_are_left_alone() -> None:
    cells = ["2012-12-19", "2012/12/19", DAY, dt.datetime(2012, 12, 19), "2012/1/3"]
    made = table("volunteer", registered_on=cells)
    assert made.frame["registered_on"].to_list() == [DAY] * 4 + [dt.date(2012, 1, 3)]
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("2012年2月30日", "date-impossible"),
        ("2012-02-30", "date-impossible"),
        ("2012-13-01", "date-impossible"),
        ("19850230", "date-impossible"),
        ("31/02/2012", "date-impossible"),
        ("0212-12-19", "date-impossible"),
        ("65岁", "date-not-solar"),
        ("农历腊月初八", "date-not-solar"),
        ("03/04/2012", "date-order-unclear"),
        ("2012-12-19至2012-12-20", "several-dates"),
        ("2012.12-2013.5", "several-dates"),
        ("2012-12-19、2012-12-20", "several-dates"),
        ("12月19日", "date-without-year"),
        ("2012年", "date-without-month"),
        (2012.0, "date-without-month"),
        ("2012.12", "date-without-day"),
        ("2012年12月", "date-without-day"),
        ("201212", "date-without-day"),
        ("85年3月", "date-without-day"),
        (2012.12, "date-without-day"),
        (2012.1, "month-unclear"),
        (2012.13, "date-impossible"),
        ("去年", "date-not-understood"),
        (True, "date-not-understood"),
        (12.0, "date-not-understood"),
        (dt.time(8, 30), "date-not-understood"),
    ],
)
def test_what_is_no_day_says_why(cell: object, note: str) -> None:
    said = read("volunteer", "registered_on", cell)
    assert (said.note, said.state, said.fix) == (note, State.UNREAD, None)


def test_a_year_of_two_digits_falls_in_the_century_that_fits() -> None:
    assert read("volunteer", "registered_on", "12.12.19").value == DAY
    assert read("volunteer", "birth", "12.12.19").value == dt.date(1912, 12, 19)
    assert read("volunteer", "birth", "49.12.31").value == dt.date(1949, 12, 31)


def test_a_typed_time_behind_a_day_is_said_and_not_thrown_away() -> None:
    said = read("activity", "date", "2012-12-19 8:30-10:30")
    assert (said.value, said.note, said.fix) == (DAY, "date-with-time", None)


def test_a_month_under_a_month_heading_is_what_was_asked() -> None:
    cells = [
        "1949.12",
        "1949-12",
        "1949年12月",
        "194912",
        1949.12,
        "1950.01",
        "1949.12",
    ]
    ids = ["11010519491231002X"] * 6 + [None]
    made = table("volunteer", month=["birth"], birth=cells, id_no=ids)
    assert not made.remarks
    day = dt.date(1949, 12, 31)
    # Another month than the ID's stays as it was written; without an ID nothing is
    # known of the day.
    assert made.frame["birth"].to_list() == [day] * 5 + [dt.date(1950, 1, 1), None]
    assert made.frame["birth.state"].to_list() == [0] * 6 + [State.UNREAD]


def test_a_month_elsewhere_is_offered_the_day_of_the_id() -> None:
    made = table(
        "volunteer",
        birth=["1949.12", "1949.12", "63岁", "1949年"],
        id_no=["11010519491231002X", None, "11010519491231002X", "11010519491231002X"],
    )
    assert notes(made)["birth", 0] == notes(made)["birth", 1] == "date-without-day"
    day = dt.date(1949, 12, 31)
    assert fixes(made) == {("birth", 0): day, ("birth", 2): day, ("birth", 3): day}


def test_january_or_october_is_settled_by_the_id_or_by_the_cells_format() -> None:
    october = "110105194910310026"
    made = table("volunteer", birth=[1949.1, 1949.1], id_no=[october, None])
    assert notes(made) == {
        ("birth", 0): "month-told-by-id",
        ("birth", 1): "month-unclear",
    }
    assert fixes(made) == {("birth", 0): dt.date(1949, 10, 31)}
    shown = table(
        "volunteer", month=["birth"], birth=[1949.1], formats={(2, 1): "0.00"}
    )
    assert not shown.remarks


@pytest.mark.parametrize(
    "cell", ["未还", "尚未归还", "不用还", "没完成", "长期有效", "终身"]
)
def test_why_there_is_no_day_is_an_answer(cell: str) -> None:
    for sheet, column in (("material_issue", "back_on"), ("booking", "accepted_at")):
        said = read(sheet, column, cell)
        assert (said.state, said.note) == (State.ANSWERED, "")
