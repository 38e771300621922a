"""Cells that name several things, with 、 or another mark between them."""

import polars as pl

_MARKS = r"\s*[、，,；;\n]+\s*"


def each_named(
    rows: pl.DataFrame, column: str, alias: str = "named", also: str = ""
) -> pl.DataFrame:
    """Return one row for each thing that the cells of a column name, as `alias`.

    `also` are further marks or words, with | between, that part two things.
    """
    marks = f"{_MARKS}|{also}" if also else _MARKS
    words = pl.col(column).str.strip_chars().str.replace_all(marks, "、")
    return (
        rows.with_columns(words.str.split("、").alias(alias))
        .explode(alias)
        .filter(pl.col(alias) != "")
    )
