"""The weeks of everyone: met, missed, excused, not yet, and blank before and after."""

import datetime as dt
import random
import time
from collections.abc import Callable

import polars as pl
import pytest

from volkit.rate.facts import Facts
from volkit.rate.measure import measures
from volkit.rate.teams import teams_as_people, weekly_of_teams
from volkit.rate.week_table import WeekTable, week_table
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
MONDAY = dt.date(2012, 1, 2)
KANG = {"volunteer_no": "V1", "name": "康兵", "registered_on": dt.date(2010, 1, 1)}


def weeks_later(number: int, days: int = 2) -> dt.date:
    return MONDAY + dt.timedelta(days=7 * number + days)


def record(week: int, number: str = "V1") -> dict[str, object]:
    return {
        "volunteer_no": number, "activity_no": f"A{number}{week}",
        "date": weeks_later(week), "hours": 1.0,
    }  # fmt: skip


def found(
    frames: dict[str, pl.DataFrame], as_of: dt.date, *, scoped: bool = True
) -> WeekTable:
    return week_table(Facts(frames, Params(), as_of, "year"), scoped=scoped)


def states(table: WeekTable, row: int = 0) -> list[str | None]:
    return list(table.rows["states"][row])


def test_each_week_has_its_state(book: Book) -> None:
    frames = book(
        volunteer=[{**KANG, "registered_on": weeks_later(1, 0)}],
        service_record=[record(1), record(3)],
        leave=[{"unit_no": "V1", "from": weeks_later(4, 0), "to": weeks_later(4, 1)}],
        holiday=[
            {"day": weeks_later(5, day), "kind": "放假", "name": "春节"}
            for day in range(5)
        ],
    )
    table = found(frames, weeks_later(7))
    assert [w.label for w in table.weeks] == [f"2012-W{n:02d}" for n in range(1, 9)]
    assert [w.is_asked for w in table.weeks].count(False) == 1
    assert states(table) == [
        None, "met", "missed", "met", "excused", "excused", "missed", "not_yet",
    ]  # fmt: skip
    row = table.rows.row(0, named=True)
    assert (row["met"], row["asked"], row["streak"]) == (2, 4, 1)


def test_after_the_exit_a_week_is_blank(book: Book) -> None:
    frames = book(
        volunteer=[{**KANG, "exit_on": weeks_later(1, 6)}], service_record=[record(0)]
    )
    assert states(found(frames, weeks_later(3))) == ["met", "missed", None, None]


def test_it_agrees_with_the_measure_for_anybody(book: Book) -> None:
    chance = random.Random(5)
    numbers = [f"V{n}" for n in range(40)]
    frames = book(
        volunteer=[
            {
                "volunteer_no": number,
                "name": number,
                "registered_on": weeks_later(
                    chance.randint(-5, 20), chance.randint(0, 6)
                ),
                "exit_on": weeks_later(chance.randint(21, 60), chance.randint(0, 6)),
            }
            for number in numbers
        ],
        service_record=[
            record(chance.randint(0, 52), chance.choice(numbers)) for _ in range(700)
        ],
        leave=[
            {
                "unit_no": chance.choice(numbers),
                "from": weeks_later(start := chance.randint(0, 50)),
                "to": weeks_later(start, chance.randint(2, 15)),
            }
            for _ in range(30)
        ],
    )
    for as_of in (weeks_later(30), dt.date(2012, 12, 31)):
        table = found(frames, as_of)
        rates = measures(frames, Params(), as_of, "year", only=["cadence_rate"])
        for row, rate in zip(
            table.rows.iter_rows(named=True),
            rates.frame["cadence_rate"],
            strict=True,
        ):
            own = row["met"] / row["asked"] if row["asked"] else None
            assert own == pytest.approx(rate, abs=1e-8), row


def test_the_rule_holds_for_the_districts_that_are_named(book: Book) -> None:
    frames = book(
        station=[
            {"station_no": "Z-1", "name": "东明站", "street": "210503005"},
            {"station_no": "Z-2", "name": "西明站", "street": "210502001"},
        ],
        volunteer=[
            {**KANG, "station_no": "东明站"},
            {**KANG, "volunteer_no": "V2", "name": "李敏", "station_no": "Z-2"},
            {**KANG, "volunteer_no": "V3", "name": "王伟", "station_no": None},
            {
                **KANG,
                "volunteer_no": "V4",
                "name": "赵刚",
                "station_no": "210502001-001",
            },
        ],
        service_record=[record(0)],
    )
    here = found(frames, weeks_later(2)).rows["volunteer_no"].to_list()
    assert here == ["V1", "V3"]
    assert found(frames, weeks_later(2), scoped=False).rows.height == 4


def test_teams_have_their_weeks_by_their_own_activities(book: Book) -> None:
    since = dt.date(2010, 1, 1)
    frames = book(
        team=[
            {"team_no": "D-1", "name": "党员队", "since": since, "station_no": None},
            {"team_no": "D-2", "name": "青年队", "since": since, "station_no": None},
        ],
        activity=[
            {"activity_no": "A1", "team_no": "党员队", "date": weeks_later(0)},
            {"activity_no": "A2", "team_no": "D-1", "date": weeks_later(1)},
            {"activity_no": "A3", "team_no": "D-2", "date": weeks_later(1)},
        ],
        leave=[{"unit_no": "D-2", "from": weeks_later(0), "to": weeks_later(0)}],
    )
    facts = Facts(
        teams_as_people(frames), weekly_of_teams(Params()), weeks_later(2, 0), "year"
    )
    table = week_table(facts)
    assert states(table) == ["met", "met", "not_yet"]
    assert states(table, 1) == ["excused", "met", "not_yet"]


def test_two_thousand_people_and_a_year_take_less_than_two_seconds(book: Book) -> None:
    numbers = [f"V{n}" for n in range(2_000)]
    frames = book(
        volunteer=[{**KANG, "volunteer_no": n, "name": n} for n in numbers],
        service_record=[record(week, n) for n in numbers for week in range(0, 52, 4)],
    )
    start = time.process_time()
    table = found(frames, dt.date(2012, 12, 31))
    assert time.process_time() - start < 2 * 2
    assert table.rows["met"].sum() == 2_000 * 13
