"""VK227 division-not-below-parent: a street lies in a district, not the reverse."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.division import Division
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Division,
    code="VK227",
    name="division-not-below-parent",
    severity=Severity.WARNING,
    message=N_("The division above, {parent}, is of level {above}, not higher."),
    advice=N_("Correct the division above or one of the levels; totals go by them."),
    since="0.1",
)
def division_not_below_parent(book: Book) -> Broken:
    """Know the division above by its code."""
    rows = book.columns("division", "code", "level", "parent")
    rows = book.match(rows, "division", "parent", key="code", take=["level"])
    above = pl.col("division.level")
    return Broken(
        "parent",
        frame=rows,
        where=pl.col("level") <= above,
        private={"above": "level"},
        parent=pl.col("parent"),
        above=above,
    )
