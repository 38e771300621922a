"""Movements of goods beside the stock they change, worked out once for a book."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched

GOODS = "goods"
"""The column that tells the movements of one kind of goods together."""
IN, OUT, BACK, LOST = "RK", "LY", "GH", "BS"

_MOVE = (
    "material_no", "dir", "qty", "day", "team_no", "volunteer_no", "due", "back_on",
)  # fmt: skip
_STOCK = ("opening", "in", "out", "stock")


def goods(book: Book) -> pl.DataFrame:
    """Return the stock sheet, each row with its word in `GOODS`."""
    return book.columns("material", "material_no", "name", *_STOCK).with_columns(
        pl.format("{}:{}", TABLE, ROW).alias(GOODS)
    )


def moves(book: Book) -> pl.DataFrame:
    """Return all movements with `material.*`, by day; those in before those out.

    `dir` is filled in: a list of what was handed out says nothing about it. `GOODS`
    is null where no stock sheet has the goods; `holder` is who has them.
    """
    return book.made("moves", _moves)


def _moves(book: Book) -> pl.DataFrame:
    """Work out the movements."""
    rows = book.columns("material_issue", *_MOVE).with_columns(
        pl.col("dir").fill_null(OUT),
        holder=pl.coalesce("volunteer_no", "team_no"),
    )
    stock = goods(book)
    numbered, named = (
        stock.select(
            FILE,
            pl.col(key).alias("_key"),
            *(pl.col(name).alias(f"material.{name}") for name in _STOCK),
            GOODS,
        ).drop_nulls("_key")
        for key in ("material_no", "name")
    )
    # Stations share the names of goods: a name means one of them only if alone.
    alone = named.filter(pl.len().over("_key") == 1)
    found = matched(rows, pl.concat([numbered, alone]), "material_no")
    return found.with_columns(
        change=pl.when(pl.col("dir").is_in([IN, BACK]))
        .then(pl.col("qty"))
        .otherwise(-pl.col("qty"))
    ).sort("day", "change", descending=[False, True], nulls_last=True)
