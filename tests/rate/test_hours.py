"""Hours are exact: minutes, deductions, steps, caps and what counts at all."""

from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from volkit.rate.hours import (
    IS_VOLUNTEER,
    OVERNIGHT,
    hours_of_record,
    hours_served,
    in_hours,
    minutes_present,
    minutes_served,
    units_capped,
    units_served,
)
from volkit.sheets.params import Params


def hours(params: Params | None = None, /, **cells: object) -> float | None:
    """Return the hours of service of one record."""
    row = pl.DataFrame([cells])
    value: float | None = row.select(
        hours_served(params or Params(), row.columns)
    ).item()
    return value


@pytest.mark.parametrize(
    ("cells", "minutes"),
    [
        ({"in": 480, "out": 600}, 120),
        ({"in": 480, "out": 600, "deduct": 30}, 90),
        ({"in": 480, "out": 500, "deduct": 30}, 0),
        ({"in": 480, "out": 480}, 0),
        ({"in": 480, "out": 600, "deduct": -30}, 120),
        ({"in": 0, "out": 1440}, 1440),
        ({"in": 1320, "out": 120}, None),
        ({"in": 1320, "out": 120, OVERNIGHT: False}, None),
        ({"in": 1320, "out": 120, OVERNIGHT: True}, 240),
        ({"in": 1320, "out": 0, OVERNIGHT: True}, 120),
        ({"in": None, "out": 600}, None),
        ({"hours": 2.0}, None),
    ],
)
def test_minutes_run_from_in_to_out_less_the_deduction(
    cells: dict[str, object], minutes: int | None
) -> None:
    row = pl.DataFrame([cells])
    assert row.select(minutes_served(row.columns)).item() == minutes


def test_deductions_do_not_touch_the_minutes_present() -> None:
    row = pl.DataFrame([{"in": 480, "out": 600, "deduct": 30}])
    assert row.select(minutes_present(row.columns)).item() == 120


@pytest.mark.parametrize(
    ("how", "step", "minutes", "expected"),
    [
        ("none", 0.5, 100, 100 / 60),
        ("floor", 0.5, 119, 1.5),
        ("floor", 0.5, 120, 2.0),
        ("floor", 0.1, 18, 0.3),
        ("floor", 0.1, 42, 0.7),
        ("floor", 0.1, 41, 0.6),
        ("floor", 0.25, 44, 0.5),
        ("floor", 0.25, 45, 0.75),
        ("floor", 1, 119, 1.0),
        ("nearest", 0.5, 104, 1.5),
        ("nearest", 0.5, 105, 2.0),
        ("nearest", 1, 29, 0.0),
        ("nearest", 1, 30, 1.0),
        ("ceil", 0.5, 61, 1.5),
        ("ceil", 0.1, 6, 0.1),
        ("ceil", 0.1, 7, 0.2),
        ("ceil", 0.5, 0, 0.0),
        ("first_hour_full", 0.5, 1, 1.0),
        ("first_hour_full", 0.5, 59, 1.0),
        ("first_hour_full", 0.5, 0, 0.0),
        ("first_hour_full", 0.5, 89, 1.0),
        ("first_hour_full", 0.5, 90, 1.5),
    ],
)
def test_a_record_is_rounded_by_the_step(
    how: str, step: float, minutes: int, expected: float
) -> None:
    params = Params.model_validate({"hour_round": how, "hour_step": step})
    assert hours(params, **{"in": 480, "out": 480 + minutes}) == expected


@settings(deadline=None)
@given(
    st.sampled_from([0.1, 0.25, 0.5, 1]),
    st.lists(st.integers(min_value=0, max_value=900), min_size=1, max_size=50),
)
def test_many_rounded_records_add_up_without_a_float_error(
    step: float, lengths: list[int]
) -> None:
    params = Params(hour_step=step, event_cap_hours=0)
    frame = pl.DataFrame({"in": [0] * len(lengths), "out": lengths})
    total = frame.select(in_hours(units_served(params, frame.columns).sum())).item()
    exact_step = Fraction(str(step))
    exact = sum(Fraction(m, 60) // exact_step * exact_step for m in lengths)
    assert total == float(exact)


def test_typed_hours_stand_in_only_where_a_time_is_missing() -> None:
    assert hours(hours=2.3) == 2.3
    assert hours(**{"in": 480, "out": None, "hours": 2.0}) == 2.0
    assert hours(**{"in": 480, "out": 540, "hours": 5.0}) == 1.0
    assert hours(**{"in": 540, "out": 480, "hours": 5.0}) == 0.0
    assert hours(hours=None) == 0.0
    assert hours(hours=-3.0) == 0.0
    assert hours(hours=float("nan")) == 0.0


@pytest.mark.parametrize(
    ("kind", "switch"),
    [
        ("ZB", "count_prep"),
        ("HY", "count_meeting"),
        ("PX", "count_training"),
        ("JT", "count_travel"),
    ],
)
def test_other_kinds_of_hours_count_only_where_the_settings_say_so(
    kind: str, switch: str
) -> None:
    record: dict[str, object] = {"in": 480, "out": 600, "hour_kind": kind}
    assert hours(**record) == 0.0
    assert hours(Params.model_validate({switch: True}), **record) == 2.0


def test_service_on_the_spot_always_counts_and_is_what_an_empty_kind_means() -> None:
    assert hours(**{"in": 480, "out": 600, "hour_kind": "FW"}) == 2.0
    assert hours(**{"in": 480, "out": 600, "hour_kind": None}) == 2.0


def test_the_organisers_bonus_is_a_fixed_amount() -> None:
    record: dict[str, object] = {"in": 480, "out": 600, "hour_kind": "ZZ"}
    assert hours(**record) == 0.0
    assert hours(Params(organiser_bonus_hours=1), **record) == 1.0
    assert hours(Params(organiser_bonus_hours=1), hour_kind="ZZ") == 1.0


def test_what_is_not_volunteer_service_gives_no_hours() -> None:
    record: dict[str, object] = {"in": 480, "out": 600, IS_VOLUNTEER: False}
    assert hours(**record) == 0.0
    row = pl.DataFrame([record])
    assert row.select(hours_of_record(Params(), row.columns)).item() == 2.0


def capped(params: Params, lengths: list[float]) -> list[float]:
    """Return what records of one person in one activity give under the cap."""
    frame = pl.DataFrame({"hours": lengths, "who": [1] * len(lengths)})
    return (
        frame.with_columns(units=units_served(params, frame.columns))
        .select(in_hours(units_capped(pl.col("units"), params, "who")))
        .to_series()
        .to_list()
    )


def test_the_cap_holds_for_the_sum_of_one_activity() -> None:
    assert capped(Params(), [5.0, 2.0, 4.0, 1.0]) == [5.0, 2.0, 1.0, 0.0]
    assert capped(Params(event_cap_hours=2), [0.5, 3.0]) == [0.5, 1.5]


def test_no_cap_means_no_cap() -> None:
    assert capped(Params(event_cap_hours=0), [9.0, 9.0]) == [9.0, 9.0]
