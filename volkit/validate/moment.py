"""Which of two moments comes first; a midnight is a day whose time nobody wrote."""

import polars as pl

_MINUTES = 60


def has_time(moment: pl.Expr) -> pl.Expr:
    """Tell where a day comes with a time of the clock."""
    return moment.cast(pl.Datetime) != moment.cast(pl.Date).cast(pl.Datetime)


def is_before(moment: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Tell where a moment surely comes before another; by days if one has no time."""
    by_time = moment.cast(pl.Datetime) < other.cast(pl.Datetime)
    by_day = moment.cast(pl.Date) < other.cast(pl.Date)
    return pl.when(has_time(moment) & has_time(other)).then(by_time).otherwise(by_day)


def hours_between(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Return the fewest hours that can lie between two moments.

    A day without a time may begin its count at its end, and end it at its beginning.
    """
    began = start.cast(pl.Datetime)
    latest = pl.when(has_time(start)).then(began).otherwise(began.dt.offset_by("1d"))
    return (end.cast(pl.Datetime) - latest).dt.total_minutes() / _MINUTES


def minutes(moment: pl.Expr) -> pl.Expr:
    """Return the minutes since 1970, as the service ledger counts them."""
    return moment.cast(pl.Datetime).dt.epoch("s") // _MINUTES
