"""VK558 people-without-posts: which members without an office have no post."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import TABLE, Book
from volkit.validate.posts import claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Volunteer,
    code="VK558",
    name="people-without-posts",
    severity=Severity.INFO,
    message=N_("{count} of {all} members without an office hold no post."),
    advice=N_("Offer them the posts that are still free."),
    since="0.1",
)
def people_without_posts(book: Book) -> Broken | None:
    """Say it once for each register, and only where claims were given, too."""
    if not book.has("post_claim"):
        return None
    held = claims(book).filter("is_live").select("volunteer.table", "volunteer.row")
    if held.is_empty():
        return None
    free = pl.col("party_kind").str.contains("无职")
    here = pl.col("status").fill_null("ZC") == "ZC"
    people = book.columns("volunteer", "party_kind", "status").filter(free & here)
    held = held.drop_nulls().unique().with_columns(held=pl.lit(value=True))
    counted = (
        people.join(
            held,
            left_on=[TABLE, ROW],
            right_on=["volunteer.table", "volunteer.row"],
            how="left",
            maintain_order="left",
        )
        .group_by(TABLE, maintain_order=True)
        .agg(
            pl.col(ROW).first(),
            pl.len().cast(pl.Int64).alias("all"),
            pl.col("held").is_null().sum().cast(pl.Int64).alias("count"),
        )
    )
    return Broken(
        "",
        frame=counted,
        where=pl.col("count") > 0,
        count=pl.col("count"),
        all=pl.col("all"),
    )
