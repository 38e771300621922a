"""VK556 taken-differs: the typed number of holders is what the claims show."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import ROW
from volkit.sheets.post import Post
from volkit.validate.book import TABLE, Book
from volkit.validate.posts import POST, live_claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Post,
    code="VK556",
    name="taken-differs",
    severity=Severity.WARNING,
    message=N_("{taken} are entered as taken; the claims show {held}."),
    advice=N_("Count again, or complete the claims."),
    fix=Safety.SHOW,
    since="0.1",
)
def taken_differs(book: Book) -> Broken | None:
    """Compare only where claims were given, too."""
    if not book.columns("post_claim", "post_no").height:
        return None
    rows = book.columns("post", "post_no", "taken")
    held = live_claims(book)
    rows = rows.with_columns(pl.format("{}:{}", TABLE, ROW).alias(POST)).join(
        held, on=POST, how="left", maintain_order="left"
    )
    taken, count = pl.col("taken"), pl.col("held").fill_null(0)
    return Broken(
        "taken", frame=rows, where=taken != count, fix=count, taken=taken, held=count
    )
