"""Times that look like a night: the end lies on the next day though nobody says so."""

import polars as pl

_DAY = 1440
_EVENING = 18 * 60
_LONGEST = 12 * 60


def is_night(begin: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Tell where a time span began in the evening and ended within twelve hours."""
    return (
        (begin >= _EVENING) & (end <= begin) & (end + _DAY - begin <= _LONGEST)
    ).fill_null(value=False)
