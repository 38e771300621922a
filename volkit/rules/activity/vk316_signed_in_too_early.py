"""VK316 signed-in-too-early: more than an hour before the activity began."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule

_EARLY = 60


@book_rule(
    ServiceRecord,
    code="VK316",
    name="signed-in-too-early",
    severity=Severity.WARNING,
    message=N_("Signed in at {signed_in}; the activity began at {start}."),
    advice=N_(
        "Compare with the sign-in sheet; preparation has a kind of hours of its own."
    ),
    since="0.1",
)
def signed_in_too_early(book: Book) -> Broken:
    """Look only at service on the spot on the day of the activity."""
    begin, start = pl.col("in"), pl.col("activity.start")
    return Broken(
        "in",
        frame=ledger(book),
        where=pl.col("is_live")
        & (begin < start - _EARLY)
        & (pl.col("date") == pl.col("activity.date"))
        & (pl.col("hour_kind").fill_null("FW") == "FW"),
        private={"signed_in": "in", "start": "in"},
        signed_in=begin,
        start=start,
    )
