"""The service ledger as the measures read it: whose, when, confirmed, worth what."""

import datetime as dt

import polars as pl

from volkit.model.table import State, state_name
from volkit.rate.counting import STATUSES, Counting
from volkit.rate.evidence import PERSON
from volkit.rate.hours import (
    is_service,
    same_activity,
    units_capped,
    units_served,
)
from volkit.rate.workdays import Workdays
from volkit.sheets.params import Params

COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "activity_no": pl.String,
    "date": pl.Date,
    state_name("date"): pl.UInt8,
    "in": pl.Int64,
    "out": pl.Int64,
    "deduct": pl.Int64,
    "hour_kind": pl.String,
    "hours": pl.Float64,
    "quality": pl.String,
    "rated_on": pl.Date,
    "entered_on": pl.Date,
    "late_reason": pl.String,
    "status": pl.String,
    state_name("status"): pl.UInt8,
    "batch_no": pl.String,
}
ACTIVITY_COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "activity_no": pl.String,
    "date": pl.Date,
    "entered_on": pl.Date,
    "overnight": pl.Boolean,
    "is_volunteer": pl.Boolean,
    "urgent": pl.Boolean,
    "danger": pl.Boolean,
}
ACTIVITY = "activity"
"""The column that tells activities apart (Int64); a record without number is alone."""


def records(  # noqa: PLR0913  what it looks at is its arguments
    rows: pl.DataFrame,
    activities: pl.DataFrame,
    *,
    as_of: dt.date,
    counting: Counting,
    params: Params,
    workdays: Workdays,
) -> pl.DataFrame:
    """Return ledger rows up to a day with what their activity and state make of them.

    A table in which no row has a date, or none a status, is one that does not keep
    them: its rows are taken as of the day of the rating, and as confirmed.
    """
    rows = _with_activity(rows, activities)
    rows = rows.with_columns(
        pl.coalesce("date", "activity.date"),
        pl.coalesce("entered_on", "activity.entered_on"),
        is_kept=_is_kept("status"),
        is_dated=_is_kept("date") | pl.col("activity.date").is_not_null(),
    ).with_columns(
        pl.when("is_dated").then("date").otherwise(pl.lit(as_of)).alias("date")
    )
    rows = rows.filter(pl.col("date") <= as_of)
    deadline = workdays.after(pl.col("date"), params.record_deadline_workdays)
    return (
        _numbered(rows)
        .with_columns(
            _in_state(STATUSES[counting.records]).alias("_counted"),
            is_reported=_in_state(STATUSES["pending"]),
            is_service=is_service(params, rows.columns),
            raw_units=units_served(params, rows.columns),
            is_late=(pl.col("entered_on") > deadline).fill_null(value=False),
        )
        .with_columns(is_counted=pl.col("_counted") & _accepted(counting.late))
    )


def _accepted(late: str) -> pl.Expr:
    """Tell whether a record counts in spite of the day it was entered."""
    if late == "counted":
        return pl.lit(value=True)
    if late == "not_counted":
        return ~pl.col("is_late")
    return ~pl.col("is_late") | pl.col("late_reason").is_not_null()


def _is_kept(key: str) -> pl.Expr:
    """Tell whether the row's table fills a column at all, legibly or not."""
    unread = pl.col(state_name(key)) == State.UNREAD
    return (
        (pl.col(key).is_not_null() | unread.fill_null(value=False)).any().over("table")
    )


def _in_state(states: tuple[str, ...]) -> pl.Expr:
    """Tell whether a record's state is one of these, or its table keeps no states."""
    return pl.col("status").is_in(states).fill_null(value=False) | ~pl.col("is_kept")


def _with_activity(rows: pl.DataFrame, activities: pl.DataFrame) -> pl.DataFrame:
    """Return records with `activity.*` of their activity, the same file's first."""
    facts = [key for key in ACTIVITY_COLUMNS if key != "activity_no"]
    known = activities.drop_nulls("activity_no").select(
        "file", "activity_no", *(pl.col(key).alias(f"activity.{key}") for key in facts)
    )
    anywhere = known.drop("file").unique("activity_no", keep="first")
    arrives = [f"activity.{key}" for key in facts]
    if known["file"].n_unique() > 1:
        own = known.unique(["file", "activity_no"], keep="first")
        rows = rows.join(
            own, on=["file", "activity_no"], how="left", maintain_order="left"
        ).join(
            anywhere, on="activity_no", how="left", suffix=".any", maintain_order="left"
        )
        return rows.with_columns(
            pl.coalesce(name, f"{name}.any") for name in arrives
        ).drop(f"{name}.any" for name in arrives)
    return rows.join(anywhere, on="activity_no", how="left", maintain_order="left")


def _numbered(rows: pl.DataFrame) -> pl.DataFrame:
    """Return records with `ACTIVITY`: the same number, the same activity."""
    rows = rows.with_columns(
        pl.concat_str("activity_no", same_activity(), separator="|").alias("_event")
    )
    numbers = (
        rows.select("_event")
        .drop_nulls()
        .unique(maintain_order=True)
        .with_row_index(ACTIVITY)
    )
    joined = rows.join(numbers, on="_event", how="left", maintain_order="left").drop(
        "_event"
    )
    alone = -1 - pl.int_range(pl.len(), dtype=pl.Int64)
    return joined.with_columns(pl.col(ACTIVITY).cast(pl.Int64).fill_null(alone))


def capped(rows: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Return records with `units`: what they give under the cap."""
    return rows.with_columns(
        units=units_capped(pl.col("raw_units"), params, PERSON, ACTIVITY)
    )


def first_of_each(rows: pl.DataFrame, *keys: str) -> pl.DataFrame:
    """Return, of each person's records in each activity (or other keys), the first."""
    return rows.unique(
        [PERSON, *(keys or [ACTIVITY])], keep="first", maintain_order=True
    )
