"""VK550 post-claimed-beyond-seats: no more people hold a post than it has seats."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.post_claim import PostClaim
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON
from volkit.validate.posts import POST, claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    PostClaim,
    code="VK550",
    name="post-claimed-beyond-seats",
    severity=Severity.WARNING,
    message=N_("The post has {seats} seats; this is person {place} on it."),
    advice=N_("End a claim that has run out, or raise the number of seats."),
    since="0.1",
)
def post_claimed_beyond_seats(book: Book) -> Broken:
    """Point at those who came after the seats were taken."""
    rows = claims(book).filter("is_live").drop_nulls([POST, "post.seats"])
    who = pl.coalesce(PERSON, "claim_no", pl.col(ROW).cast(pl.String))
    rows = (
        rows.sort("begun", TABLE, ROW, nulls_last=True)
        .filter(pl.struct(POST, who.alias("_who")).is_first_distinct())
        .with_columns(place=pl.int_range(1, pl.len() + 1).over(POST))
    )
    return Broken(
        "post_no",
        frame=rows,
        where=pl.col("place") > pl.col("post.seats"),
        seats=pl.col("post.seats"),
        place=pl.col("place"),
    )
