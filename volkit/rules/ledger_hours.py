"""The ledger with the hours that its times give, for the rules that compare them."""

from collections.abc import Iterator

import polars as pl

from volkit.model.table import ROW
from volkit.rate.hours import (
    UNITS_PER_HOUR,
    in_units,
    kinds_counted,
    same_activity,
    units_capped,
    units_of_record,
)
from volkit.sheets.params import Params
from volkit.validate.book import TABLE, Book
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken

HOURS_OF_A_DAY = 24


def ledger_hours(book: Book, params: Params) -> pl.DataFrame:
    """Return the ledger with the hours that each row gives.

    `computed` are the hours of a record alone, `counted` its share under the cap per
    activity. `timed` tells whether in and out are both there, `credited` whether such
    hours count as service.
    """
    return book.made("ledger hours", lambda b: _hours(ledger(b), params))


def long_days(book: Book, params: Params) -> pl.DataFrame:
    """Return the records of each person's day that may be too long, as they follow.

    `present` is the day's sum up to a record, `present_before` without it; the same
    of the hours that count is `credit` and `credit_before`.
    """
    return book.made("long days", lambda b: _days(ledger_hours(b, params), params))


def beyond(book: Book, params: Params, hours: str, cap: float) -> Iterator[Broken]:
    """Give the rows with which a day's `present` or `credit` hours pass a cap."""
    total = pl.col(hours)
    over = (total > cap) & (pl.col(f"{hours}_before") <= cap)
    for column, tables in book.tables_with(
        "service_record", "hours", "out", "date"
    ).items():
        yield Broken(
            column,
            frame=long_days(book, params),
            where=over & pl.col(TABLE).is_in(tables),
            day=pl.coalesce("date", "activity.date"),
            present=pl.col("present"),
            credit=pl.col("credit"),
            cap=cap,
        )


def _hours(rows: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Work out the hours of all records."""
    alone = pl.format("{}:{}", TABLE, ROW)
    event = pl.concat_str(
        PERSON, "activity_no", same_activity(), separator="|"
    ).fill_null(alone)
    kind = pl.col("hour_kind").fill_null("FW")
    have = rows.columns
    return (
        rows.with_columns(
            event.alias("event"),
            units_of_record(params, have).alias("_units"),
            timed=pl.col("in").is_not_null() & pl.col("out").is_not_null(),
            credited=kind.is_in(kinds_counted(params))
            & pl.col("activity.is_volunteer").fill_null(value=True),
        )
        .with_columns(
            pl.when("is_live")
            .then(pl.col("_units").fill_null(0))
            .otherwise(0)
            .alias("_live")
        )
        .with_columns(units_capped(pl.col("_live"), params, "event").alias("_share"))
        .with_columns(
            (pl.col("_units") / UNITS_PER_HOUR).alias("computed"),
            (pl.col("_share") / UNITS_PER_HOUR).alias("counted"),
        )
    )


def _days(rows: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Work out the days that are longer than the cap, or than a day."""
    day = [PERSON, "_on"]
    bonus = (pl.col("hour_kind") == "ZZ").fill_null(value=False)
    rows = rows.with_columns(
        pl.coalesce("date", "activity.date").alias("_on"),
        pl.when(bonus).then(0).otherwise("_live").alias("_present"),
        pl.when("credited").then("_share").otherwise(0).alias("_credit"),
    )
    limit = in_units(HOURS_OF_A_DAY), in_units(params.day_cap_hours)
    too_long = (
        rows.select(*day, "_present", "_credit")
        .drop_nulls(day)
        .group_by(day)
        .agg(pl.col("_present", "_credit").sum())
        .filter((pl.col("_present") > limit[0]) | (pl.col("_credit") > limit[1]))
    )
    rows = rows.join(too_long, on=day, how="semi").sort(
        *day, "begin", TABLE, ROW, nulls_last=True
    )
    sums = {"_present": "present", "_credit": "credit"}
    return rows.with_columns(
        (pl.col(units).cum_sum().over(day) / UNITS_PER_HOUR).alias(name)
        for units, name in sums.items()
    ).with_columns(
        (pl.col(name) - pl.col(units) / UNITS_PER_HOUR).alias(f"{name}_before")
        for units, name in sums.items()
    )
