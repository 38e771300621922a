"""VK557 post-held-after-exit: who has left the volunteers holds no post."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.post_claim import PostClaim
from volkit.validate.book import Book
from volkit.validate.posts import claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    PostClaim,
    code="VK557",
    name="post-held-after-exit",
    severity=Severity.WARNING,
    message=N_("The person left on {exit}, but still holds this post."),
    advice=N_("Enter the day on which the person left the post, and publish it again."),
    since="0.1",
)
def post_held_after_exit(book: Book, context: Context) -> Broken:
    """Go by what the register says."""
    left = pl.col("volunteer.exit_on")
    return Broken(
        "post_no",
        frame=claims(book),
        where=pl.col("is_live") & (left <= pl.lit(context.today)),
        exit=left,
    )
