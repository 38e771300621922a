"""VK460 followed-up-by-own-team: nobody asks how their own team did."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.followup import Followup
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.bookings import dispatches
from volkit.validate.people import PERSON, with_person
from volkit.validate.roster import TEAM, roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Followup,
    code="VK460",
    name="followed-up-by-own-team",
    severity=Severity.WARNING,
    message=N_("{who} belongs to the team that served."),
    advice=N_("Let somebody else ask."),
    since="0.1",
)
def followed_up_by_own_team(book: Book) -> Broken:
    """Go by the name, where one person of the register alone bears it."""
    sent = (
        dispatches(book)
        .filter("is_live")
        .select(FILE, pl.col("booking_no").alias("_key"), pl.col(TEAM).alias("_team"))
    )
    rows = matched(
        book.columns("followup", "booking_no", "day", "by"),
        sent.drop_nulls(),
        "booking_no",
    )
    rows = with_person(
        book,
        rows.with_columns(
            pl.lit(None, pl.String).alias("volunteer_no"), pl.col("by").alias("name")
        ),
    )
    members = (
        roster(book)
        .drop_nulls([TEAM, PERSON])
        .select(PERSON, pl.col(TEAM).alias("_team"), "joined", "left")
    )
    met = rows.filter("volunteer.found").join(
        members, on=[PERSON, "_team"], how="inner", maintain_order="left"
    )
    day = pl.col("day")
    was_in = (pl.col("left").is_null() | (pl.col("left") >= day)) & (
        pl.col("joined").is_null() | (pl.col("joined") <= day)
    )
    return Broken(
        "by",
        frame=met.unique([TABLE, ROW], keep="first", maintain_order=True),
        where=was_in,
        private={"who": "by"},
        who=pl.col("by"),
    )
