"""VK963 done-before-inspection: what was found is put right afterwards."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.rectify import Rectify
from volkit.validate.book import Book
from volkit.validate.inspected import inspected
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Rectify,
    code="VK963",
    name="done-before-inspection",
    severity=Severity.WARNING,
    message=N_("Done on {done_on}, before the inspection on {day} found it."),
    advice=N_("Correct the day here, or the number of the inspection."),
    since="0.1",
)
def done_before_inspection(book: Book) -> Broken:
    """Compare with the inspection's day; the same day is in order."""
    rows = inspected(book)
    done, day = pl.col("done_on"), pl.col("inspection.day")
    return Broken("done_on", frame=rows, where=done < day, done_on=done, day=day)
