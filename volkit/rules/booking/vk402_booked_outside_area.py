"""VK402 booked-outside-area: an item is served where the menu says."""

import polars as pl

from volkit.codes.place import place_code
from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.booking import Booking
from volkit.validate.book import Book
from volkit.validate.bookings import bookings
from volkit.validate.rule import Broken, book_rule


def _is_elsewhere(area: str, place: str) -> bool:
    """Tell whether a place surely lies in none of the places of an area."""
    here = (place_code(place) or "").rstrip("0")
    codes = [(place_code(part) or "").rstrip("0") for part in area.split("、")]
    if not here or not all(codes):
        return False
    return not any(here.startswith(c) or c.startswith(here) for c in codes)


@book_rule(
    Booking,
    code="VK402",
    name="booked-outside-area",
    severity=Severity.WARNING,
    message=N_("“{item}” is offered in {area}, not in {place}."),
    advice=N_("Correct the community, or widen the area on the menu."),
    since="0.1",
)
def booked_outside_area(book: Book) -> Broken:
    """Compare known codes only, by all the digits that both have."""
    rows = bookings(book)
    asked = rows.select("menu_item.area", "division").to_dict(as_series=False)
    pairs = zip(asked["menu_item.area"], asked["division"], strict=True)
    elsewhere = [bool(a and d and _is_elsewhere(a, d)) for a, d in pairs]
    return Broken(
        "division",
        frame=rows.with_columns(pl.Series("elsewhere", elsewhere, dtype=pl.Boolean)),
        where=pl.col("elsewhere"),
        item=pl.coalesce("menu_item.name", "menu_no"),
        area=pl.col("menu_item.area"),
        place=pl.col("division"),
    )
