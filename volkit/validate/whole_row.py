"""Rows in which every cell is the same as in an earlier one."""

from collections.abc import Sequence

import polars as pl

from volkit.model.table import ROW, Table
from volkit.sheets.base import columns_of

_STATES = "^.*\\.state$"


def plain(frame: pl.DataFrame) -> pl.DataFrame:
    """Return a frame without the states of its cells."""
    return frame.select(pl.exclude(_STATES))


def later(rows: pl.DataFrame, key: Sequence[str]) -> pl.DataFrame:
    """Return the later rows of those with one key, each with the first of them."""
    return (
        rows.filter(pl.struct(key).is_duplicated())
        .select(ROW, pl.col(ROW).first().over(key).alias("first"))
        .filter(pl.col(ROW) != pl.col("first"))
    )


def repeated(rows: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the later of rows that agree in all columns, the unknown ones too.

    Columns that only number the rows do not count.
    """
    known = [k for k in columns_of(table.raw.kind) if k in rows.columns and k != "seq"]
    if not known:
        return later(rows.clear(), [ROW])
    twins = rows.filter(pl.struct(known).is_duplicated())
    if twins.is_empty():
        return later(twins, known)
    position = {row: n for n, row in enumerate(table.raw.rows)}
    kept = [position[row] for row in twins[ROW]]
    others = {
        f"?{n}": pl.Series([str(column.cells[p]) for p in kept], dtype=pl.String)
        for n, column in enumerate(table.raw.columns)
        if column.key is None and column.cells and not _numbers_rows(column.cells)
    }
    return later(twins.with_columns(**others), [*known, *others])


def _numbers_rows(cells: Sequence[object]) -> bool:
    """Tell whether a column only numbers the rows: no two cells are the same."""
    return len(set(map(str, cells))) == len(cells)
