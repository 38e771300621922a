"""Promises beside what was done for them, worked out once for a book."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched

SETTLED = ("DX", "BF", "WD")
"""Verdicts that end a promise: kept, kept in part, not kept."""

_KEY = "commitment_no"


def acts(book: Book) -> pl.DataFrame:
    """Return all fulfilments in order of their days, with their promise.

    `so_far` and `in_all` are the amounts done under the number up to the row and
    altogether, null where any is not filled in. A number that several promises of a
    file bear tells of none; a `due` day before the promise itself is null, a slip.
    """
    return book.made("acts of promises", _acts)


def promises(book: Book) -> pl.DataFrame:
    """Return all promises with how many `acts`, what is `done`, the last `verdict`.

    `done` is null where any amount is not filled in.
    """
    return book.made("promises", _promises)


def _acts(book: Book) -> pl.DataFrame:
    """Work out the fulfilments."""
    rows = book.columns("fulfilment", _KEY, "day", "amount", "verdict")
    rows = rows.drop_nulls(_KEY).sort(
        "day", TABLE, ROW, nulls_last=True, maintain_order=True
    )
    same = [FILE, _KEY]
    counted = pl.col("amount").is_not_null().all().over(same)
    amount = pl.col("amount")
    rows = rows.with_columns(
        so_far=pl.when(counted).then(amount.cum_sum().over(same)).round(9),
        in_all=pl.when(counted).then(amount.sum().over(same)).round(9),
    )
    own = book.columns(
        "commitment", _KEY, "target", "due", "status", "signed_on", "year"
    ).drop_nulls(_KEY)
    due = pl.col("due")
    slip = (due < pl.col("signed_on")).fill_null(value=False) | (
        due.dt.year() < pl.col("year")
    ).fill_null(value=False)
    own = own.filter(pl.len().over(same) == 1).select(
        FILE,
        pl.col(_KEY).alias("_key"),
        "target",
        pl.when(~slip).then("due").alias("due"),
        pl.col("status").alias("promise.status"),
        pl.lit(value=True).alias("promise.found"),
    )
    return matched(rows, own, _KEY).sort(TABLE, ROW)


def _promises(book: Book) -> pl.DataFrame:
    """Work out the promises."""
    done = (
        acts(book)
        .sort("day", TABLE, ROW, nulls_last=True, maintain_order=True)
        .group_by(FILE, pl.col(_KEY).alias("_key"), maintain_order=True)
        .agg(
            pl.col("in_all").last().alias("done"),
            pl.col("verdict").drop_nulls().last(),
            pl.len().cast(pl.Int64).alias("acts"),
        )
    )
    rows = book.columns("commitment", _KEY, "due", "status")
    alone = pl.len().over(FILE, _KEY) == 1
    return matched(rows.with_columns(is_alone=alone), done, _KEY)
