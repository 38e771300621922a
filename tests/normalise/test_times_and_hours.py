import datetime as dt

import pytest

from tests.normalise.cells import fixes, notes, read, table
from volkit.model.table import State


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("14：00", "14:00"), ("1430", "14:30"), ("0830", "08:30"), ("下午2点", "14:00"),
        ("下午2点半", "14:30"), ("下午两点半", "14:30"), ("上午8时30分", "08:30"),
        ("8点", "08:00"), ("8.30", "08:30"), ("中午12点", "12:00"), ("晚上7点", "19:00"),
        ("凌晨1点", "01:00"), ("2:30PM", "14:30"), ("8;30", "08:30"), ("8∶30", "08:30"),
        ("十四点三十分", "14:30"), ("14点一刻", "14:15"), (0.5, "12:00"), (1430.0, "14:30"),
        (0.354166667, "08:30"), (" 8:30", "08:30"), ("'8:30", "08:30"),
        (dt.datetime(2012, 12, 19, 8, 30), "08:30"), ("2012-12-19 08:30", "08:30"),
    ],
)  # fmt: skip
def test_a_clear_time_is_read_and_offered_as_a_clock_shows_it(
    cell: object, clock: str
) -> None:
    said = read("service_record", "in", cell)
    assert (said.note, said.fix) == ("time-form", clock)
    assert said.value == int(clock[:2]) * 60 + int(clock[3:])


def test_ordinary_times_are_left_alone() -> None:
    cells = [
        "8:30",
        "08:30",
        "08:30:00",
        dt.time(8, 30),
        dt.timedelta(hours=8.5),
        "24:00",
    ]
    made = table("service_record", in_=cells)
    assert made.frame["in"].to_list() == [510] * 5 + [1440]
    assert not made.remarks


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("25:00", "time-impossible"), ("8:70", "time-impossible"),
        (dt.timedelta(hours=30), "time-impossible"), ("8.3", "time-unclear"),
        (8.3, "time-unclear"), ("8:3", "time-unclear"), ("上午", "time-vague"),
        ("饭后", "time-not-understood"), (True, "time-not-understood"),
    ],
)  # fmt: skip
def test_what_is_no_time_says_why(cell: object, note: str) -> None:
    said = read("service_record", "in", cell)
    assert (said.note, said.state) == (note, State.UNREAD)


def test_a_span_is_split_into_an_empty_or_agreeing_neighbour() -> None:
    made = table(
        "service_record",
        in_=["8:30-10:30", "下午2点-4点", "8：30至10：30", "8:30-10:30"],
        out=[None, None, "10:30", "11:00"],
    )
    assert made.frame["in"].to_list() == [510, 840, 510, 510]
    assert made.frame["out"].to_list() == [630, 960, 630, 660]
    assert fixes(made) == {
        ("in", 0): "08:30", ("out", 0): "10:30",
        ("in", 1): "14:00", ("out", 1): "16:00",
        ("in", 2): "08:30",
    }  # fmt: skip
    assert ("out", 3) not in notes(made)


def test_a_span_without_a_second_column_loses_nothing() -> None:
    made = table("service_record", in_=["8:30-10:30"])
    assert notes(made) == {("in", 0): "time-span"}
    assert not fixes(made)


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("2小时", 2), ("2h", 2), ("2.5H", 2.5), ("两小时", 2), ("半天", 4), ("一天", 8),
        ("1:30", 1.5), ("90分钟", 1.5), ("两个半小时", 2.5), ("半小时", 0.5), ("两天", 16),
        ("2小时30分", 2.5), ("2h30m", 2.5), ("一天半", 12), ("约2小时", 2), ("2：30", 2.5),
        ("二点五小时", 2.5), ("十二小时", 12), ("8:30-10:30", 2), ("2,5小时", 2.5),
        (dt.time(1, 30), 1.5), (dt.timedelta(hours=30), 30), ("3个钟头", 3),
    ],
)  # fmt: skip
def test_hours_in_words_are_read_and_need_a_yes(cell: object, hours: float) -> None:
    said = read("service_record", "hours", cell)
    assert (said.value, said.note, said.fix) == (hours, "hours-in-words", hours)


@pytest.mark.parametrize("cell", ["很久", "4小时/天", True, dt.date(2012, 1, 1)])
def test_what_is_no_length_of_time_is_an_error(cell: object) -> None:
    assert read("service_record", "hours", cell).note == "hours-not-understood"


def test_plain_hours_are_left_alone_and_wide_ones_narrowed() -> None:
    made = table("service_record", hours=["2", "2.5", 2, 2.5, "-1", "２"])
    assert made.frame["hours"].to_list() == [2, 2.5, 2, 2.5, -1, 2]
    assert notes(made) == {("hours", 5): "untidy-text"}
