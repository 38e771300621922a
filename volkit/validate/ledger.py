"""Service records beside their activity and their person, worked out once."""

import polars as pl

from volkit.validate.book import Book
from volkit.validate.people import with_person

DEAD = ("ZF", "TH")
"""States of a record that no longer stands: void, sent back."""

_MINUTES = 1440
_RECORD = (
    "activity_no", "volunteer_no", "name", "date", "in", "out", "hour_kind", "deduct",
    "hours", "rated_on", "late_reason", "entered_on", "status", "batch_no", "confirm",
)  # fmt: skip
_ACTIVITY = (
    "date", "start", "end", "overnight", "team_no", "is_volunteer", "entered_on",
    "status", "by",
)  # fmt: skip


def ledger(book: Book) -> pl.DataFrame:
    """Return all service records, each with `activity.*`, `volunteer.*` and `PERSON`.

    `begin` and `finish` are minutes since 1970; `is_live` tells whether the record
    stands; `is_numbered` whether its table has a column for the volunteer number.
    """
    return book.made("ledger", _ledger)


def _ledger(book: Book) -> pl.DataFrame:
    """Work out the ledger."""
    rows = book.columns("service_record", *_RECORD)
    rows = book.match(rows, "activity", "activity_no", take=_ACTIVITY)
    rows = with_person(book, rows)
    day = pl.col("date").dt.epoch("d").cast(pl.Int64) * _MINUTES
    next_day = pl.col("activity.overnight").fill_null(value=False) & (
        pl.col("out") <= pl.col("in")
    )
    return rows.with_columns(
        begin=day + pl.col("in"),
        finish=day + pl.col("out") + pl.when(next_day).then(_MINUTES).otherwise(0),
        is_live=~pl.col("status").is_in(DEAD).fill_null(value=False),
    )
