"""Bookings beside what they book, and assignments beside what they serve."""

from collections.abc import Sequence

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.people import with_person
from volkit.validate.roster import with_team
from volkit.validate.several import each_named

NORMAL = "3"
"""The urgency of what can wait for the next workday."""
WAITING = ("DJ",)
NEVER_SERVED = ("QX", "BL", "SS")
"""States of a booking that came to nothing: cancelled, refused, missed."""
DONE = ("WC", "PJ")

_ITEM = (
    "menu_no", "name", "teams", "skill", "need_cert", "slots", "capacity", "lead_h",
    "area", "active",
)  # fmt: skip
_BOOKING = (
    "booking_no", "applicant", "phone", "menu_no", "division", "wanted_at", "urgency",
    "asked_at", "accepted_at", "status",
)  # fmt: skip
_DISPATCH = (
    "booking_no", "team_no", "volunteer_nos", "start", "end", "sent_at", "outcome",
    "done_at", "fail_reason", "activity_no",
)  # fmt: skip
_HAN = r"\p{Han}"
_NUMBER = r"([0-9][0-9A-Za-z-]{5,})"
_MORE = r"等[0-9一二三四五六七八九十两几]*[人名位]?$|[（(].*[)）]$"


def by_urgency(limits: Sequence[float]) -> pl.Expr:
    """Return the limit that holds for each row; the longest where none is stated."""
    codes = dict(zip("123", limits, strict=True))
    return pl.col("urgency").replace_strict(
        codes, default=limits[-1], return_dtype=pl.Float64
    )


def bookings(book: Book) -> pl.DataFrame:
    """Return all bookings with `menu_item.*` of what they name.

    `sent_at` is when the first assignment went out, `done_at` when the last was done;
    `dispatched` counts the assignments.
    """
    return book.made("bookings", _bookings)


def _bookings(book: Book) -> pl.DataFrame:
    """Work out the bookings."""
    items = book.columns("menu_item", *_ITEM)
    known = [
        items.select(
            FILE,
            pl.col(key).alias("_key"),
            *(pl.col(name).alias(f"menu_item.{name}") for name in _ITEM),
            pl.format("{}:{}", TABLE, ROW).alias("item"),
        ).drop_nulls("_key")
        for key in ("menu_no", "name")
    ]
    rows = matched(book.columns("booking", *_BOOKING), pl.concat(known), "menu_no")
    sent = (
        book.columns("dispatch", *_DISPATCH)
        .drop_nulls("booking_no")
        .group_by(FILE, "booking_no", maintain_order=True)
        .agg(
            pl.col("sent_at").min(),
            pl.col("done_at").max(),
            pl.len().cast(pl.Int64).alias("dispatched"),
        )
    )
    return matched(rows, sent.rename({"booking_no": "_key"}), "booking_no")


def dispatches(book: Book) -> pl.DataFrame:
    """Return all assignments with `menu_item.*` and the team that each went to.

    `is_live` tells whether the service was, or may still be, given.
    """
    return book.made("dispatches", _dispatches)


def _dispatches(book: Book) -> pl.DataFrame:
    """Work out the assignments."""
    rows = book.columns("dispatch", *_DISPATCH)
    booked = bookings(book).select(
        FILE,
        pl.col("booking_no").alias("_key"),
        pl.col("status").alias("booking.status"),
        *(f"menu_item.{name}" for name in _ITEM),
        pl.lit(value=True).alias("booking.found"),
    )
    rows = matched(rows, booked.drop_nulls("_key"), "booking_no")
    ended = pl.col("booking.status").is_in(NEVER_SERVED).fill_null(value=False)
    return with_team(book, rows, "team_no").with_columns(
        is_live=pl.col("fail_reason").is_null() & ~ended
    )


def dispatched(book: Book) -> pl.DataFrame:
    """Return one row for each person in an assignment, with `volunteer.*`, `person`.

    `named` is what stands in the cell; a number or a name.
    """
    return book.made("dispatched", _dispatched)


def _dispatched(book: Book) -> pl.DataFrame:
    """Work out who was sent."""
    rows = each_named(dispatches(book).drop_nulls("volunteer_nos"), "volunteer_nos")
    said = pl.col("named")
    number = said.str.extract(_NUMBER)
    by_name = number.is_null() & said.str.contains(_HAN)
    rows = rows.with_columns(
        volunteer_no=pl.when(by_name).then(None).otherwise(pl.coalesce(number, said)),
        name=pl.when(by_name).then(said.str.replace(_MORE, "")),
    )
    return with_person(book, rows)
