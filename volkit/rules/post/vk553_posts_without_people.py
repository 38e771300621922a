"""VK553 posts-without-people: which posts nobody has taken."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.post import Post
from volkit.validate.book import TABLE, Book
from volkit.validate.posts import POST, live_claims
from volkit.validate.rule import Broken, book_rule

_SHOWN = 5


@book_rule(
    Post,
    code="VK553",
    name="posts-without-people",
    severity=Severity.INFO,
    message=N_("{count} of {all} posts have nobody: {names}."),
    advice=N_("Publish them again, or ask people without a post to take one."),
    since="0.1",
)
def posts_without_people(book: Book) -> Broken | None:
    """Say it once for each table, and only where claims were given, too."""
    if not book.columns("post_claim", "post_no").height:
        return None
    posts = book.columns("post", "post_no", "name", "active").filter(
        pl.col("active").fill_null(value=True)
    )
    held = live_claims(book)
    rows = posts.with_columns(pl.format("{}:{}", TABLE, ROW).alias(POST)).join(
        held, on=POST, how="left", maintain_order="left"
    )
    empty = pl.col("held").is_null()
    said = pl.coalesce("name", "post_no").filter(empty)
    counted = rows.group_by(TABLE, maintain_order=True).agg(
        pl.col(ROW).first(),
        pl.len().cast(pl.Int64).alias("all"),
        empty.sum().cast(pl.Int64).alias("count"),
        said.head(_SHOWN).str.join("、").alias("names"),
    )
    return Broken(
        "",
        frame=counted,
        where=pl.col("count") > 0,
        count=pl.col("count"),
        all=pl.col("all"),
        names=pl.col("names"),
    )
