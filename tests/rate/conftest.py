"""Small books to rate, written as rows."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import polars as pl
import pytest

Rows = Sequence[Mapping[str, object]]
Book = Callable[..., dict[str, pl.DataFrame]]

TIMES = {"in", "out"}


def minutes(text: str) -> int:
    """Return the minutes since midnight of 8:30."""
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def day(text: str) -> dt.date:
    """Return the date that 2012-12-19 says."""
    return dt.date.fromisoformat(text)


@pytest.fixture
def book() -> Book:
    """Return a function that makes the frames of a book from rows of each sheet.

    Times are written 8:30, dates 2012-12-19; rows are numbered from 2.
    """
    return make_book


def make_book(**sheets: Rows) -> dict[str, pl.DataFrame]:
    """Return the frames of a book, each sheet a table of the file a.xlsx."""
    return {
        kind: pl.DataFrame(
            [{key: typed(key, cell) for key, cell in row.items()} for row in rows],
            infer_schema_length=None,
        ).with_columns(
            pl.lit(number, pl.UInt32).alias("table"),
            pl.lit("a.xlsx").alias("file"),
            pl.int_range(2, 2 + pl.len(), dtype=pl.UInt32).alias("row"),
        )
        for number, (kind, rows) in enumerate(sheets.items())
    }


def typed(key: str, cell: object) -> object:
    """Return a cell as normalising would: times as minutes, dates as dates."""
    if isinstance(cell, str):
        if key in TIMES:
            return minutes(cell)
        if len(cell) == 10 and cell[4] == cell[7] == "-":
            return day(cell)
    return cell
