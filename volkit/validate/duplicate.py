"""Rows that stand for one person or one service: what makes two of them the same."""

import polars as pl

from volkit.model.table import ROW
from volkit.numbers import national_id
from volkit.validate.book import Book
from volkit.validate.person import bare_name

_OLD = 15


def id_key(number: pl.Expr) -> pl.Expr:
    """Return what makes two ID numbers one: the 17 digits that say who it is.

    A number that is not sound is only like itself.
    """
    old = pl.concat_str(number.str.slice(0, 6), pl.lit("19"), number.str.slice(6))
    return (
        pl.when(number.str.len_chars() == _OLD)
        .then(old)
        .when(national_id.is_sound(number))
        .then(number.str.slice(0, 17))
        .otherwise(number)
    )


def same_id(book: Book) -> pl.DataFrame:
    """Return the rows of a register whose ID number stands more than once.

    `first` is the row where it stands first, `first_name` the name there, and
    `other_name` tells whether this row has another name.
    """
    return book.made("same id", _same_id)


def _same_id(book: Book) -> pl.DataFrame:
    """Find the rows."""
    rows = book.columns("volunteer", "id_no", "name").drop_nulls("id_no")
    rows = rows.select(ROW, "id_no", "name")
    if not rows["id_no"].str.len_chars().eq(_OLD).any():
        rows = rows.filter(pl.col("id_no").is_duplicated())
    return (
        rows.with_columns(key=id_key(pl.col("id_no")))
        .filter(pl.col("key").is_duplicated())
        .with_columns(
            first=pl.col(ROW).first().over("key"),
            first_name=pl.col("name").first().over("key"),
        )
        .with_columns(
            other_name=(
                bare_name(pl.col("name")) != bare_name(pl.col("first_name"))
            ).fill_null(value=False)
        )
    )
