"""VK418 no-shows-repeated: who is missed again and again is spoken to."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.booking import Booking
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import bookings
from volkit.validate.person import bare_name
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK418",
    name="no-shows-repeated",
    severity=Severity.INFO,
    message=N_("Missed booking number {count} in {year}; the limit is {limit}."),
    advice=N_("Speak to the applicant before another booking is accepted."),
    since="0.1",
)
def no_shows_repeated(book: Book, context: Context) -> Broken:
    """Tell people apart by telephone, or by name where there is none."""
    missed = (
        bookings(book)
        .filter(pl.col("status") == "SS")
        .with_columns(
            who=pl.coalesce("phone", bare_name(pl.col("applicant"))),
            year=pl.coalesce("wanted_at", "asked_at").dt.year(),
        )
        .drop_nulls(["who", "year"])
        .unique(["who", "booking_no", "wanted_at"], keep="first", maintain_order=True)
        .sort("wanted_at", TABLE, ROW, nulls_last=True)
        .with_columns(count=pl.int_range(1, pl.len() + 1).over("who", "year"))
    )
    limit = context.params.no_show_limit
    return Broken(
        "status",
        frame=missed,
        where=pl.col("count") >= limit,
        count=pl.col("count"),
        year=pl.col("year"),
        limit=limit,
    )
