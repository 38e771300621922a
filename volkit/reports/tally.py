"""Rows counted by groups, every number with the rows it comes from."""

from collections.abc import Callable, Iterable, Mapping

import polars as pl

from volkit.render.report_values import Line
from volkit.reports.declare import AT

ALL = "rows"
"""The column that holds every row of a group."""


def tally(rows: pl.DataFrame, *by: str, **what: pl.Expr) -> pl.DataFrame:
    """Return, for each group (or in all), the counts or sums asked for, with rows.

    A yes-or-no expression is counted, an amount summed; `name.rows` holds the places
    of the rows behind each.
    """
    worked = rows.with_columns(expr.alias(f"_{key}") for key, expr in what.items())
    sums, behind = [], [pl.col(AT).drop_nulls().alias(ALL)]
    for key in what:
        column = pl.col(f"_{key}")
        is_flag = worked.schema[f"_{key}"] == pl.Boolean
        counted = column.fill_null(value=False) if is_flag else column.fill_null(0) != 0
        total = column.sum().cast(pl.Int64) if is_flag else column.sum().round(9)
        sums.append(total.alias(key))
        behind.append(pl.col(AT).filter(counted).drop_nulls().alias(f"{key}.rows"))
    if not by:
        return worked.select(*sums, *(expr.implode() for expr in behind))
    return worked.group_by(*by, maintain_order=True).agg(*sums, *behind)


def lines(
    table: pl.DataFrame,
    *columns: str,
    said: Mapping[str, Callable[[object], object]] | None = None,
) -> list[Line]:
    """Return a tally's columns as lines; `said` puts values into words."""
    words = said or {}
    places = {n: f"{key}.rows" for n, key in enumerate(columns)}
    known = {n: key for n, key in places.items() if key in table.columns}
    return [
        Line(
            tuple(
                words[key](row[key]) if key in words else row[key] for key in columns
            ),
            row.get(ALL) or (),
            {n: row[key] for n, key in known.items()},
        )
        for row in table.iter_rows(named=True)
    ]


def listed(rows: pl.DataFrame, *columns: str, more: str = "") -> list[Line]:
    """Return each row as a line; `more` holds the places of rows that bear it out."""
    return [
        Line(tuple(row[key] for key in columns), (row[AT], *(row.get(more) or ())))
        for row in rows.iter_rows(named=True)
    ]


def united(found: Iterable[Line]) -> list[int]:
    """Return the rows behind several lines."""
    return sorted({number for line in found for number in line.rows})
