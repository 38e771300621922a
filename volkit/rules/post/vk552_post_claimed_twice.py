"""VK552 post-claimed-twice: a person holds a post once."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.post_claim import PostClaim
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON
from volkit.validate.posts import claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    PostClaim,
    code="VK552",
    name="post-claimed-twice",
    severity=Severity.WARNING,
    message=N_("The person already holds this post by the claim in row {first}."),
    advice=N_("Delete the claim that was entered twice, or end the older one."),
    since="0.1",
)
def post_claimed_twice(book: Book) -> Broken:
    """Look only within one table: the same file may have been given twice."""
    same = [TABLE, PERSON, "post_no"]
    rows = claims(book).filter("is_live").drop_nulls(same)
    return Broken(
        "post_no",
        frame=rows.with_columns(first=pl.col(ROW).first().over(same)),
        where=pl.col(ROW) > pl.col("first"),
        first=pl.col("first"),
    )
