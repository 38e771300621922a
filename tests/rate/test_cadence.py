"""The weekly rule: ISO weeks, leave, holidays, and days of registration."""

import datetime as dt
from collections.abc import Callable, Iterable

import polars as pl

from volkit.rate.measure import Measures, measures
from volkit.rate.period import Period
from volkit.sheets.params import Params

Book = Callable[..., dict[str, pl.DataFrame]]
KANG = {"volunteer_no": "V1", "name": "康兵", "registered_on": dt.date(2010, 1, 1)}


def served(*days: dt.date, status: str = "RD") -> list[dict[str, object]]:
    """Return a record of V1 on each day, each in an activity of its own."""
    return [
        {
            "volunteer_no": "V1",
            "activity_no": f"A{n}",
            "date": day,
            "hours": 1.0,
            "status": status,
        }
        for n, day in enumerate(days)
    ]


def weekly(first: dt.date, number: int) -> Iterable[dt.date]:
    """Return a day in each of so many weeks."""
    return (first + dt.timedelta(weeks=n) for n in range(number))


def rate(
    frames: dict[str, pl.DataFrame],
    as_of: dt.date = dt.date(2012, 12, 31),
    period: Period = "year",
    params: Params | None = None,
) -> tuple[float | None, float | None]:
    """Return the rate of V1 and by how many weeks it was measured."""
    found: Measures = measures(frames, params or Params(), as_of, period)
    return found.values_of("V1")["cadence_rate"], found.divided_by("cadence_rate", "V1")


def test_a_year_has_its_iso_weeks(book: Book) -> None:
    all_weeks = served(*weekly(dt.date(2012, 1, 4), 52))
    assert rate(book(volunteer=[KANG], service_record=all_weeks)) == (1.0, 52)


def test_the_last_day_of_2026_is_in_its_week_53(book: Book) -> None:
    days = served(*weekly(dt.date(2026, 1, 1), 53))
    frames = book(volunteer=[KANG], service_record=days)
    assert days[-1]["date"] == dt.date(2026, 12, 31)
    assert rate(frames, dt.date(2026, 12, 31)) == (1.0, 53)
    without = book(volunteer=[KANG], service_record=days[:-1])
    assert rate(without, dt.date(2026, 12, 31)) == (round(52 / 53, 9), 53)


def test_new_years_days_of_the_old_years_week_belong_to_the_old_year(
    book: Book,
) -> None:
    frames = book(volunteer=[KANG], service_record=served(dt.date(2027, 1, 2)))
    assert rate(frames, dt.date(2027, 1, 31))[0] == 0.0


def test_nine_weeks_of_ten_are_ninety_per_cent_exactly(book: Book) -> None:
    frames = book(
        volunteer=[{**KANG, "registered_on": dt.date(2012, 1, 2)}],
        service_record=served(*weekly(dt.date(2012, 1, 4), 9)),
    )
    assert rate(frames, dt.date(2012, 3, 11)) == (0.9, 10)


def test_two_records_of_one_activity_are_one_time(book: Book) -> None:
    two = served(dt.date(2012, 1, 3), dt.date(2012, 1, 4))
    frames = book(volunteer=[KANG], service_record=two)
    params = Params(member_per_week=2)
    first_week = dt.date(2012, 1, 8)
    assert rate(frames, first_week, params=params) == (1.0, 1)
    same = [{**row, "activity_no": "A0"} for row in two]
    frames = book(volunteer=[KANG], service_record=same)
    assert rate(frames, first_week, params=params) == (0.0, 1)
    named = [{**row, "activity_no": "清洁家园"} for row in two]
    frames = book(volunteer=[KANG], service_record=named)
    assert rate(frames, first_week, params=params) == (1.0, 1)


def test_weeks_before_registration_and_after_exit_are_not_counted(book: Book) -> None:
    person = {
        **KANG,
        "registered_on": dt.date(2012, 2, 6),
        "exit_on": dt.date(2012, 2, 26),
    }
    frames = book(volunteer=[person], service_record=served(dt.date(2012, 2, 7)))
    assert rate(frames) == (round(1 / 3, 9), 3)
    midweek = {**person, "registered_on": dt.date(2012, 2, 8)}
    frames = book(volunteer=[midweek], service_record=served(dt.date(2012, 2, 14)))
    assert rate(frames) == (0.5, 2)


def test_the_running_week_counts_only_once_it_is_kept(book: Book) -> None:
    monday = dt.date(2012, 12, 17)
    person = {**KANG, "registered_on": dt.date(2012, 12, 10)}
    idle = book(volunteer=[person], service_record=served(dt.date(2012, 12, 12)))
    assert rate(idle, dt.date(2012, 12, 19)) == (1.0, 1)
    busy = book(
        volunteer=[person], service_record=served(dt.date(2012, 12, 12), monday)
    )
    assert rate(busy, dt.date(2012, 12, 19)) == (1.0, 2)


def test_weeks_of_leave_are_exempt_for_a_person_and_for_his_team(book: Book) -> None:
    person = {**KANG, "registered_on": dt.date(2012, 1, 2)}
    days = served(*weekly(dt.date(2012, 1, 4), 2))
    leave = {"from": dt.date(2012, 1, 18), "to": dt.date(2012, 1, 27)}
    end = dt.date(2012, 1, 29)
    own = book(
        volunteer=[person], service_record=days, leave=[{"unit_no": "V1", **leave}]
    )
    assert rate(own, end, "cumulative") == (1.0, 2)
    team = book(
        volunteer=[person],
        service_record=days,
        leave=[{"unit_no": "T1", **leave}],
        team_member=[{"team_no": "T1", "volunteer_no": "V1"}],
    )
    assert rate(team, end, "cumulative") == (1.0, 2)
    other = book(
        volunteer=[person], service_record=days, leave=[{"unit_no": "V2", **leave}]
    )
    assert rate(other, end, "cumulative") == (0.5, 4)


def test_serving_on_leave_is_no_disadvantage(book: Book) -> None:
    person = {**KANG, "registered_on": dt.date(2012, 1, 2)}
    leave = [{"unit_no": "V1", "from": dt.date(2012, 1, 9), "to": dt.date(2012, 1, 13)}]
    frames = book(
        volunteer=[person], service_record=served(dt.date(2012, 1, 10)), leave=leave
    )
    assert rate(frames, dt.date(2012, 1, 15)) == (0.5, 2)


def test_a_week_with_too_few_workdays_is_exempt(book: Book) -> None:
    holidays = [{"day": dt.date(2012, 10, d), "kind": "放假"} for d in range(1, 8)]
    person = {**KANG, "registered_on": dt.date(2012, 10, 1)}
    frames = book(volunteer=[person], service_record=[], holiday=holidays)
    end = dt.date(2012, 10, 14)
    frames["service_record"] = book(service_record=served(dt.date(2012, 10, 9)))[
        "service_record"
    ]
    assert rate(frames, end) == (1.0, 1)
    strict = Params(holiday_weeks_exempt=False)
    assert rate(frames, end, params=strict) == (0.5, 2)


def test_reported_records_keep_a_week_before_they_are_confirmed(book: Book) -> None:
    person = {**KANG, "registered_on": dt.date(2012, 1, 2)}
    for status, expected in (("DS", 1.0), ("GS", 1.0), ("CG", 0.0), ("ZF", 0.0)):
        rows = served(dt.date(2012, 1, 4), status=status)
        frames = book(volunteer=[person], service_record=rows)
        assert rate(frames, dt.date(2012, 1, 8))[0] == expected


def test_somebody_who_only_just_registered_has_no_rate(book: Book) -> None:
    person = {**KANG, "registered_on": dt.date(2012, 12, 28)}
    assert rate(book(volunteer=[person]))[0] is None


def test_without_a_register_everyone_is_measured_by_the_whole_period(
    book: Book,
) -> None:
    rows = [{"name": "康兵", "date": dt.date(2012, 1, 4), "hours": 1.0}]
    found = measures(book(service_record=rows), Params(), dt.date(2012, 1, 29), "month")
    assert found.values_of("康兵")["cadence_rate"] == 0.25
