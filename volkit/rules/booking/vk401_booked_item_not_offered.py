"""VK401 booked-item-not-offered: only what is on offer can be booked."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.booking import Booking
from volkit.validate.book import Book
from volkit.validate.bookings import NEVER_SERVED, bookings
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK401",
    name="booked-item-not-offered",
    severity=Severity.WARNING,
    message=N_("“{item}” is no longer on offer."),
    advice=N_("Book another item, or put this one back on the menu."),
    since="0.1",
)
def booked_item_not_offered(book: Book) -> Broken:
    """Leave out bookings that came to nothing."""
    ended = pl.col("status").is_in(NEVER_SERVED).fill_null(value=False)
    return Broken(
        "menu_no",
        frame=bookings(book),
        where=~pl.col("menu_item.active") & ~ended,
        item=pl.coalesce("menu_item.name", "menu_no"),
    )
