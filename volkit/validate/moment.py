"""Which of two moments comes first; a midnight is a day whose time nobody wrote."""

import polars as pl


def has_time(moment: pl.Expr) -> pl.Expr:
    """Tell where a day comes with a time of the clock."""
    return moment.cast(pl.Datetime) != moment.cast(pl.Date).cast(pl.Datetime)


def is_before(moment: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Tell where a moment surely comes before another; by days if one has no time."""
    by_time = moment.cast(pl.Datetime) < other.cast(pl.Datetime)
    by_day = moment.cast(pl.Date) < other.cast(pl.Date)
    return pl.when(has_time(moment) & has_time(other)).then(by_time).otherwise(by_day)


def hours_between(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Return the fewest hours that can lie between two moments, as days are told."""
    whole = (end.cast(pl.Date) - start.cast(pl.Date)).dt.total_days() * 24
    exact = (end.cast(pl.Datetime) - start.cast(pl.Datetime)).dt.total_minutes() / 60
    both = has_time(start) & has_time(end)
    return pl.when(both).then(exact).otherwise((whole - 24).cast(pl.Float64))
