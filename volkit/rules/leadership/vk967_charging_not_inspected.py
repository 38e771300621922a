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
    """Look for any inspection of the same unit on that day or later.

    A unit may stand by number in one sheet and by name in the other; for a person,
    an inspection of the station counts. Without days nothing is said.
    """
    if not book.has("inspection"):
        return None
    rows = book.columns("complaint", "day", "target_no", "kind", "upheld")
    seen = book.columns("inspection", "unit_no", "day").drop_nulls()
    if seen.is_empty() and not book.rows("inspection").is_empty():
        return None
    last = seen.group_by(_unit(book, "unit_no").alias("_unit")).agg(
        pl.col("day").max().alias("last")
    )
    rows = rows.with_columns(_unit(book, "target_no").alias("_unit"))
    rows = rows.join(last, on="_unit", how="left", maintain_order="left")
    looked = (pl.col("last") >= pl.col("day")).fill_null(value=False)
    is_told = pl.col("day").is_not_null() & pl.col("target_no").is_not_null()
    return Broken(
        "kind",
        frame=rows,
        where=(pl.col("kind") == "SF") & pl.col("upheld") & is_told & ~looked,
    )


def _unit(book: Book, key: str) -> pl.Expr:
    """Return the number of the unit that a column means, else what it says."""
    meant: dict[str, str] = {}
    people = book.columns("volunteer", "volunteer_no", "name", "station_no")
    for word in ("name", "volunteer_no"):
        meant |= dict(people.select(word, "station_no").drop_nulls().iter_rows())
    for sheet, number in (("station", "station_no"), ("team", "team_no")):
        units = book.columns(sheet, "name", number).select("name", number)
        meant |= dict(units.drop_nulls().iter_rows())
    by_number = pl.col(key).replace(meant)
    return by_number.replace(meant)
