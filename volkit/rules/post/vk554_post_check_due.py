"""VK554 post-check-due: every post is looked at twice a year."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.post_claim import PostClaim
from volkit.validate.book import FILE, Book, matched
from volkit.validate.posts import claims
from volkit.validate.rule import Broken, book_rule


@book_rule(
    PostClaim,
    code="VK554",
    name="post-check-due",
    severity=Severity.INFO,
    message=N_("No check of this post since {last}; one is due every {months} months."),
    advice=N_("Check how the post is kept and enter it in the sheet of post checks."),
    since="0.1",
)
def post_check_due(book: Book, context: Context) -> Broken | None:
    """Count from the last check or, before the first, from the day it began.

    A claim without a number of its own cannot be told in the sheet of checks.
    """
    checks = book.columns("post_check", "claim_no", "day").drop_nulls()
    if checks.is_empty():
        return None
    last = checks.group_by(FILE, "claim_no", maintain_order=True).agg(
        pl.col("day").max().alias("last")
    )
    rows = matched(claims(book), last.rename({"claim_no": "_key"}), "claim_no")
    since = pl.max_horizontal("last", "begun")
    months = context.params.check_months
    return Broken(
        "claim_no",
        frame=rows.with_columns(since=since),
        where=pl.col("is_live")
        & pl.col("claim_no").is_not_null()
        & (pl.col("since").dt.offset_by(f"{months}mo") < pl.lit(context.today)),
        last=pl.col("since"),
        months=months,
    )
