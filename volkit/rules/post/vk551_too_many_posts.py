"""VK551 too-many-posts: nobody holds more posts than he can keep."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.post_claim import PostClaim
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON
from volkit.validate.posts import claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    PostClaim,
    code="VK551",
    name="too-many-posts",
    severity=Severity.WARNING,
    message=N_("This is post {place} of the person; the limit is {limit}."),
    advice=N_("Leave the person the posts he really keeps."),
    since="0.1",
)
def too_many_posts(book: Book, context: Context) -> Broken:
    """Count each post once."""
    limit = context.params.max_posts_per_person
    rows = (
        claims(book)
        .filter("is_live")
        .drop_nulls([PERSON, "post_no"])
        .sort("begun", TABLE, ROW, nulls_last=True)
        .filter(pl.struct(PERSON, "post_no").is_first_distinct())
        .with_columns(place=pl.int_range(1, pl.len() + 1).over(PERSON))
    )
    return Broken(
        "post_no",
        frame=rows,
        where=pl.col("place") > limit,
        place=pl.col("place"),
        limit=limit,
    )
