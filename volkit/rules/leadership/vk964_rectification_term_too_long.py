"""VK964 rectification-term-too-long: a term has an end."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.rectify import Rectify
from volkit.validate.book import Book
from volkit.validate.inspected import inspected
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Rectify,
    code="VK964",
    name="rectification-term-too-long",
    severity=Severity.INFO,
    message=N_("The term ends {days} days after the inspection; {limit} are allowed."),
    advice=N_("Set an earlier day, or have the longer term approved."),
    since="0.1",
)
def rectification_term_too_long(book: Book, context: Context) -> Broken:
    """Count from the inspection."""
    due, limit = pl.col("due"), context.params.rectify_days
    days = (due - pl.col("inspection.day")).dt.total_days()
    return Broken(
        "due", frame=inspected(book), where=days > limit, days=days, limit=limit
    )
