"""VK450 call-without-booking: who calls to book something has a booking."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.hotline import Hotline
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Hotline,
    code="VK450",
    name="call-without-booking",
    severity=Severity.WARNING,
    message=N_("The caller wanted to book, but no booking number is given."),
    advice=N_("Enter the booking and its number, or correct the kind of call."),
    since="0.1",
)
def call_without_booking(book: Book) -> Broken:
    """Stay silent where a sheet has no such column."""
    there = book.tables_with("hotline", "booking_no")["booking_no"]
    return Broken(
        "booking_no",
        frame=book.columns("hotline", "kind", "booking_no", "forward_to"),
        where=(pl.col("kind") == "YY")
        & pl.col("booking_no").is_null()
        & pl.col("forward_to").is_null()
        & pl.col(TABLE).is_in(there),
    )
