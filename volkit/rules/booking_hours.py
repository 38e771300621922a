"""How many hours somebody waited for an answer, days off left out where they may be."""

import polars as pl

from volkit.rules.calendar import workdays
from volkit.validate.book import Book
from volkit.validate.bookings import NORMAL
from volkit.validate.moment import hours_between

_DAY = 24


def hours_waited(book: Book, start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Return the fewest hours from one moment to another.

    What is not urgent need not be answered on days off: those do not count.
    """
    calendar = workdays(book)
    days = (end.cast(pl.Date) - start.cast(pl.Date)).dt.total_days()
    off = pl.max_horizontal(days - calendar.between(start, end), 0) * _DAY
    can_wait = pl.col("urgency").fill_null(NORMAL) == NORMAL
    hours = hours_between(start, end)
    return pl.when(can_wait).then(hours - off).otherwise(hours)


def whole(hours: str) -> pl.Expr:
    """Return hours as a message says them: without a fraction."""
    return pl.col(hours).floor().cast(pl.Int64)
