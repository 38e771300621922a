"""VK967 charging-not-inspected: where a fee was charged, somebody looks."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.complaint import Complaint
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Complaint,
    code="VK967",
    name="charging-not-inspected",
    severity=Severity.WARNING,
    message=N_(
        "The complaint about charging was upheld, and nobody has inspected there since."
    ),
    advice=N_("Inspect the team or station, and enter the inspection."),
    since="0.1",
    source="L-685",
)
def charging_not_inspected(book: Book) -> Broken | None:
    """Look for any inspection of the same unit on that day or later."""
    if not book.has("inspection"):
        return None
    rows = book.columns("complaint", "day", "target_no", "kind", "upheld")
    last = (
        book.columns("inspection", "unit_no", "day")
        .drop_nulls()
        .group_by("unit_no")
        .agg(pl.col("day").max().alias("last"))
    )
    rows = rows.join(
        last, left_on="target_no", right_on="unit_no", how="left", maintain_order="left"
    )
    looked = (pl.col("last") >= pl.col("day")).fill_null(value=False)
    return Broken(
        "kind",
        frame=rows,
        where=(pl.col("kind") == "SF") & pl.col("upheld") & ~looked,
    )
