"""Hours of service records, as Polars expressions in whole units: no float surprises.

A unit is 1/6000 hour, so that minutes (100 units) and hundredths of an hour (60 units)
are both whole numbers. Every expression takes `have`, the names of the frame's columns;
columns that are not there count as empty. From the activity sheet come
`activity.overnight` and `activity.is_volunteer`, named as `Book.match` names them.
"""

from collections.abc import Collection

import polars as pl

from volkit.sheets.params import Params

UNITS_PER_HOUR = 6000
UNITS_PER_MINUTE = 100
MINUTES_PER_DAY = 1440

OVERNIGHT = "activity.overnight"
IS_VOLUNTEER = "activity.is_volunteer"

LEDGER = frozenset({"in", "out", "deduct", "hour_kind", "hours"})
"""The columns that the expressions expect where they are not told."""


def kinds_counted(params: Params) -> tuple[str, ...]:
    """Return the kinds of hours that are service under the local settings."""
    switched = {
        "FW": True,
        "ZB": params.count_prep,
        "HY": params.count_meeting,
        "PX": params.count_training,
        "JT": params.count_travel,
        "ZZ": params.organiser_bonus_hours > 0,
    }
    return tuple(kind for kind, is_on in switched.items() if is_on)


def minutes_present(have: Collection[str] = LEDGER) -> pl.Expr:
    """Return the minutes from `in` to `out` (Int64), before deductions.

    Null where one of them is missing, or where `out` comes before `in` though the
    activity is not known to end on the next day.
    """
    begin, end = (_column(key, have, pl.Int64) for key in ("in", "out"))
    overnight = _column(OVERNIGHT, have, pl.Boolean).fill_null(value=False)
    return (
        pl.when(end >= begin)
        .then(end - begin)
        .when(overnight)
        .then(end - begin + MINUTES_PER_DAY)
    )


def minutes_served(have: Collection[str] = LEDGER) -> pl.Expr:
    """Return the minutes from `in` to `out` less the deduction, never below zero."""
    deduct = _column("deduct", have, pl.Int64).fill_null(0).clip(0)
    return (minutes_present(have) - deduct).clip(0)


def is_service(params: Params, have: Collection[str] = LEDGER) -> pl.Expr:
    """Tell whether a record's kind counts and its activity is volunteer service."""
    kind = _column("hour_kind", have, pl.String).fill_null("FW")
    volunteer = _column(IS_VOLUNTEER, have, pl.Boolean).fill_null(value=True)
    return kind.is_in(kinds_counted(params)) & volunteer


def units_of_record(params: Params, have: Collection[str] = LEDGER) -> pl.Expr:
    """Return what a record gives in units (Int64), whatever its kind, before the cap.

    In and out decide if both are there; typed hours only stand in for them, as typed.
    Null where neither says anything. An organiser's bonus has its fixed amount.
    """
    begin, end = (_column(key, have, pl.Int64) for key in ("in", "out"))
    timed = begin.is_not_null() & end.is_not_null()
    typed = _column("hours", have, pl.Float64)
    typed_units = (
        pl.when(typed.is_finite())
        .then((typed * UNITS_PER_HOUR).round().clip(0, 2**53))
        .cast(pl.Int64)
    )
    units = (
        pl.when(timed)
        .then(_rounded(minutes_served(have), params))
        .otherwise(typed_units)
    )
    if params.organiser_bonus_hours <= 0:
        return units
    bonus = pl.lit(in_units(params.organiser_bonus_hours), pl.Int64)
    kind = _column("hour_kind", have, pl.String).fill_null("FW")
    return pl.when(kind == "ZZ").then(bonus).otherwise(units)


def units_served(params: Params, have: Collection[str] = LEDGER) -> pl.Expr:
    """Return the units of service a record gives before the cap; 0 if none count."""
    return (
        pl.when(is_service(params, have))
        .then(units_of_record(params, have).fill_null(0))
        .otherwise(0)
    )


def units_capped(units: pl.Expr, params: Params, *over: str) -> pl.Expr:
    """Return each record's share of its group's sum, which the cap limits.

    `over` names the columns of the person and the activity; records fill the cap in
    the order of the rows.
    """
    if params.event_cap_hours <= 0:
        return units
    cap = in_units(params.event_cap_hours)
    is_over = units.sum().over(*over) > cap
    # Groups below the cap, which are nearly all, are added up as if they were one.
    groups = (pl.when(is_over).then(name) for name in over)
    until = units.cum_sum().over(is_over, *groups)
    share = until.clip(upper_bound=cap) - (until - units).clip(upper_bound=cap)
    return pl.when(is_over).then(share).otherwise(units)


def same_activity() -> pl.Expr:
    """Return what, beside its number or name, tells an activity from others.

    A number is one activity. A name such as 清洁家园 comes back every week: unless it
    is listed, with a day of its own, the records of another day are of another one.
    """
    is_listed = pl.col("activity.date").is_not_null()
    is_name = pl.col("activity_no").str.contains(r"\p{Han}")
    day = pl.col("date").cast(pl.String).fill_null("")
    return pl.when(is_name & ~is_listed).then(day).otherwise(pl.lit(""))


def hours_of_record(params: Params, have: Collection[str] = LEDGER) -> pl.Expr:
    """Return what a record gives in hours, whatever its kind, before the cap."""
    return in_hours(units_of_record(params, have))


def hours_served(params: Params, have: Collection[str] = LEDGER) -> pl.Expr:
    """Return the hours of service a record gives, before the cap per activity."""
    return in_hours(units_served(params, have))


def in_units(hours: float) -> int:
    """Return a number of hours in units."""
    return round(hours * UNITS_PER_HOUR)


def in_hours(units: pl.Expr) -> pl.Expr:
    """Return units as hours (Float64)."""
    return units / UNITS_PER_HOUR


def _rounded(minutes: pl.Expr, params: Params) -> pl.Expr:
    """Return minutes in units, rounded to the step in the way the settings say."""
    units = minutes * UNITS_PER_MINUTE
    step = in_units(params.hour_step)
    if params.hour_round == "none" or step <= 0:
        return units
    down = units // step * step
    match params.hour_round:
        case "floor":
            return down
        case "nearest":
            return (2 * units + step) // (2 * step) * step
        case "ceil":
            return -(-units // step) * step
        case "first_hour_full":
            short = (units > 0) & (units < UNITS_PER_HOUR)
            return pl.when(short).then(UNITS_PER_HOUR).otherwise(down)


def _column(key: str, have: Collection[str], kind: type[pl.DataType]) -> pl.Expr:
    """Return a column, or nulls where the frame has no such column."""
    return pl.col(key).cast(kind) if key in have else pl.lit(None, kind)
