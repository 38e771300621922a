"""VK967 charging-not-inspected: where a fee was charged, somebody looks."""

from collections.abc import Callable

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
    unit = _units(book)
    last = seen.group_by(unit("unit_no").alias("_unit")).agg(
        pl.col("day").max().alias("last")
    )
    rows = rows.with_columns(unit("target_no").alias("_unit"))
    rows = rows.join(last, on="_unit", how="left", maintain_order="left")
    looked = (pl.col("last") >= pl.col("day")).fill_null(value=False)
    is_told = pl.col("day").is_not_null() & pl.col("target_no").is_not_null()
    return Broken(
        "kind",
        frame=rows,
        where=(pl.col("kind") == "SF") & pl.col("upheld") & is_told & ~looked,
    )


def _units(book: Book) -> Callable[[str], pl.Expr]:
    """Return what gives the number of the unit that a column means, else its words."""
    meant: dict[str, str] = {}
    people = book.columns("volunteer", "volunteer_no", "name", "station_no")
    for word in ("name", "volunteer_no"):
        meant |= dict(people.select(word, "station_no").drop_nulls().iter_rows())
    for sheet, number in (("station", "station_no"), ("team", "team_no")):
        units = book.columns(sheet, "name", number).select("name", number)
        meant |= dict(units.drop_nulls().iter_rows())
    words, numbers = pl.Series(list(meant)), pl.Series(list(meant.values()))
    if words.is_empty():
        return pl.col
    # A person stands for a station, which may be written by its name as well.
    return lambda key: pl.col(key).replace(words, numbers).replace(words, numbers)
