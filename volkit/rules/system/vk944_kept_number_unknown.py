"""VK944 kept-number-unknown: who stays after a merge stands in the register."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.merge_map import MergeMap
from volkit.validate.book import Book
from volkit.validate.mention import is_registered
from volkit.validate.rule import Broken, book_rule


@book_rule(
    MergeMap,
    code="VK944",
    name="kept-number-unknown",
    severity=Severity.ERROR,
    message=N_("The kept number {number} is not in the register."),
    advice=N_("Copy the number from the register, or register the person first."),
    since="0.1",
)
def kept_number_unknown(book: Book) -> Broken | None:
    """Ask whatever was decided: the hours of both entries go to this number."""
    known = is_registered(book, pl.col("keep_no"))
    if known is None:
        return None
    return Broken(
        "keep_no",
        frame=book.columns("merge_map", "keep_no"),
        where=~known,
        private={"number": "keep_no"},
        number=pl.col("keep_no"),
    )
