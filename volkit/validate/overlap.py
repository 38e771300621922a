"""Services of one person that overlap in time."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import TABLE, Book
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON

_SAME = [PERSON, "begin", "finish", "activity_no", "hour_kind"]


def overlaps(book: Book) -> pl.DataFrame:
    """Return records that begin before an earlier one of the same person has ended.

    `minutes` says how long both run, `other` and `other_table` where the earlier one
    stands. A record that was entered twice does not overlap with itself.
    """
    return book.made("overlaps", _overlaps)


def _overlaps(book: Book) -> pl.DataFrame:
    """Find the overlaps by walking the services of each person in order of time."""
    rows = (
        ledger(book)
        .select(TABLE, ROW, *_SAME, "is_live")
        .filter(
            pl.col("is_live")
            & (pl.col("finish") > pl.col("begin"))
            & (pl.col("hour_kind") != "ZZ").fill_null(value=True)
        )
        .drop_nulls(PERSON)
        .unique(_SAME, keep="first", maintain_order=True)
    )
    return overlapping(rows)


def overlapping(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that begin before an earlier one of the same person has ended."""
    if rows.is_empty():
        return rows.with_columns(minutes=0, other=ROW, other_table=TABLE)
    number = pl.col(PERSON).cast(pl.Categorical).to_physical().cast(pl.Int64)
    # Each person has a stretch of the number line, so one running maximum does for all.
    start = rows["begin"].min()
    span = pl.lit(rows["finish"].max()) - start + 1
    rows = rows.with_columns(number.alias("_p")).sort(
        pl.col("_p") * span + pl.col("begin"), maintain_order=True
    )
    ended = (pl.col("_p") * span + pl.col("finish") - start).cum_max().shift(1)
    late = rows.with_columns(
        (ended - pl.col("_p") * span + start).alias("_ended")
    ).filter(pl.col("_ended") > pl.col("begin"))
    return _with_others(late, rows)


def _with_others(late: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Return each late record with the earlier one that runs longest into it."""
    earlier = (
        rows.filter(pl.col("_p").is_in(late["_p"].unique().implode()))
        .select(
            "_p",
            pl.col("finish").alias("_ended"),
            pl.col("begin").alias("_begin"),
            pl.col(ROW).alias("other"),
            pl.col(TABLE).alias("other_table"),
        )
        .unique(["_p", "_ended"], keep="first", maintain_order=True)
    )
    return late.join(
        earlier, on=["_p", "_ended"], how="left", maintain_order="left"
    ).with_columns(
        minutes=pl.min_horizontal("_ended", "finish") - pl.col("begin"),
    )
