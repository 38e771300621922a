"""Cells that name several things, with 、 or another mark between them."""

import polars as pl

_MARKS = r"\s*[、，,；;\n]+\s*"


def each_named(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Return one row for each thing that the cells of a column name, as `named`."""
    words = pl.col(column).str.strip_chars().str.replace_all(_MARKS, "、")
    return (
        rows.with_columns(words.str.split("、").alias("named"))
        .explode("named")
        .filter(pl.col("named") != "")
    )
