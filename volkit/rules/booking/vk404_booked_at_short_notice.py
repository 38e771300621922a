"""VK404 booked-at-short-notice: some items have to be booked ahead."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.booking import Booking
from volkit.validate.book import Book
from volkit.validate.bookings import NEVER_SERVED, bookings
from volkit.validate.moment import has_time
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Booking,
    code="VK404",
    name="booked-at-short-notice",
    severity=Severity.INFO,
    message=N_(
        "Asked {hours} hours ahead; “{item}” has to be booked {lead} hours ahead."
    ),
    advice=N_("Ask the team whether it can come, or agree on a later time."),
    since="0.1",
)
def booked_at_short_notice(book: Book) -> Broken:
    """Judge only exact times."""
    asked, wanted = pl.col("asked_at"), pl.col("wanted_at")
    ahead = (wanted - asked).dt.total_minutes() / 60
    ended = pl.col("status").is_in(NEVER_SERVED).fill_null(value=False)
    lead = pl.col("menu_item.lead_h")
    return Broken(
        "wanted_at",
        frame=bookings(book),
        where=ahead.is_between(0, lead, closed="left")
        & has_time(asked)
        & has_time(wanted)
        & ~ended,
        hours=ahead.floor().cast(pl.Int64),
        item=pl.coalesce("menu_item.name", "menu_no"),
        lead=lead,
    )
