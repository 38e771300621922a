"""Claims of posts beside their post and their person, worked out once for a book."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.people import with_person

POST = "post"
"""The column that tells the claims of one post together; null if no sheet has it."""

_CLAIM = ("claim_no", "post_no", "volunteer_no", "name", "day", "from", "to")


def claims(book: Book) -> pl.DataFrame:
    """Return all claims with `post.*`, `volunteer.*`, `person` and `POST`.

    `is_live` tells whether the person is still on the post; `begun` is since when.
    """
    return book.made("claims", _claims)


def _claims(book: Book) -> pl.DataFrame:
    """Work out the claims."""
    rows = with_person(book, book.columns("post_claim", *_CLAIM))
    posts = book.columns("post", "post_no", "name", "seats")
    numbered, named = (
        posts.select(
            FILE,
            pl.col(key).alias("_key"),
            pl.format("{}:{}", TABLE, ROW).alias(POST),
            pl.col("seats").alias("post.seats"),
            pl.lit(value=True).alias("post.found"),
        ).drop_nulls("_key")
        for key in ("post_no", "name")
    )
    # Stations share the names of posts: a name means a post only where it is one.
    alone = named.filter(pl.len().over(FILE, "_key") == 1)
    return matched(rows, pl.concat([numbered, alone]), "post_no").with_columns(
        is_live=pl.col("to").is_null(), begun=pl.coalesce("from", "day")
    )


def live_claims(book: Book) -> pl.DataFrame:
    """Return, for each post that a sheet has, how many people hold it: `held`."""
    return (
        claims(book)
        .filter("is_live")
        .drop_nulls(POST)
        .group_by(POST)
        .agg(pl.len().cast(pl.Int64).alias("held"))
    )
