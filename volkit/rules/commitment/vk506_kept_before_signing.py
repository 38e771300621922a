"""VK506 kept-before-signing: what was done before the promise does not keep it."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fulfilment import Fulfilment
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Fulfilment,
    code="VK506",
    name="kept-before-signing",
    severity=Severity.WARNING,
    message=N_("Dated {day}, but promise {promise} was signed only on {signed}."),
    advice=N_("Correct one of the two dates, or the commitment number."),
    since="0.1",
)
def kept_before_signing(book: Book) -> Broken:
    """Compare with the earliest signature under the commitment number."""
    signed_on = pl.col("commitment.signed_on")
    rows = book.columns("fulfilment", "commitment_no", "day")
    rows = book.match(rows, "commitment", "commitment_no", take=["signed_on"])
    first = (
        book.columns("commitment", "commitment_no", "signed_on")
        .drop_nulls()
        .group_by("commitment_no")
        .agg(pl.col("signed_on").min().alias("first"))
    )
    rows = rows.join(first, on="commitment_no", how="left", maintain_order="left")
    signed = pl.min_horizontal(signed_on, "first")
    return Broken(
        "day",
        frame=rows,
        where=pl.col("day") < signed,
        day=pl.col("day"),
        promise=pl.col("commitment_no"),
        signed=signed,
    )
