"""VK403 slot-overbooked: a time on the menu takes so many bookings and no more."""

import datetime as dt
import re
import unicodedata

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.normalise.time import clock, span_of
from volkit.sheets.booking import Booking
from volkit.validate.book import TABLE, Book
from volkit.validate.bookings import NEVER_SERVED, bookings
from volkit.validate.rule import Broken, book_rule

_SPAN = re.compile(
    r"[0-9]{1,2}[:点][0-9]{0,2}分?[-—~至到]+[0-9]{1,2}[:点][0-9]{0,2}分?"
)


def _slot(offered: str | None, wanted: dt.datetime | None) -> str | None:
    """Return the offered time that somebody wants; the exact one where none fits."""
    if wanted is None or wanted.time() == dt.time():
        return None
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", offered or ""))
    asked = wanted.hour * 60 + wanted.minute
    for part in _SPAN.findall(text):
        span = span_of(part)
        if span and span[0] <= asked < span[1]:
            return f"{wanted.date()} {clock(span[0])}-{clock(span[1])}"
    return f"{wanted.date()} {clock(asked)}"


@book_rule(
    Booking,
    code="VK403",
    name="slot-overbooked",
    severity=Severity.WARNING,
    message=N_(
        "This is booking {place} of “{item}” at {slot}; there are {capacity} places."
    ),
    advice=N_("Agree on another time, or raise the number of places."),
    since="0.1",
)
def slot_overbooked(book: Book) -> Broken:
    """Count in the order of asking; without a time of the clock nothing is counted."""
    ended = pl.col("status").is_in(NEVER_SERVED).fill_null(value=False)
    rows = bookings(book).filter(~ended).drop_nulls(["item", "menu_item.capacity"])
    pairs = rows.select("menu_item.slots", "wanted_at").iter_rows()
    slots = pl.Series("slot", [_slot(*pair) for pair in pairs], dtype=pl.String)
    rows = (
        rows.with_columns(slots)
        .drop_nulls("slot")
        .sort("asked_at", TABLE, ROW, nulls_last=True)
        .unique(["item", "booking_no", "slot"], keep="first", maintain_order=True)
        .with_columns(place=pl.int_range(1, pl.len() + 1).over("item", "slot"))
    )
    return Broken(
        "wanted_at",
        frame=rows,
        where=pl.col("place") > pl.col("menu_item.capacity"),
        place=pl.col("place"),
        item=pl.coalesce("menu_item.name", "menu_no"),
        slot=pl.col("slot"),
        capacity=pl.col("menu_item.capacity"),
    )
