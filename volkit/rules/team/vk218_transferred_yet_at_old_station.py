"""VK218 transferred-yet-at-old-station: the register follows a transfer."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.transfer import Transfer
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON, with_person
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Transfer,
    code="VK218",
    name="transferred-yet-at-old-station",
    severity=Severity.WARNING,
    message=N_("Received at {new} on {day}, but the register still names {old}."),
    advice=N_("Change the station in the register, or correct the transfer."),
    since="0.1",
)
def transferred_yet_at_old_station(book: Book) -> Broken:
    """Go by the last transfer of each person."""
    rows = book.columns(
        "transfer", "volunteer_no", "name", "from_station", "to_station", "received_on"
    ).drop_nulls("received_on")
    rows = with_person(book, rows)
    homes = book.columns("volunteer", "station_no").select(
        pl.col(TABLE).alias("volunteer.table"),
        pl.col(ROW).alias("volunteer.row"),
        pl.col("station_no").alias("home"),
    )
    rows = rows.join(
        homes,
        on=["volunteer.table", "volunteer.row"],
        how="left",
        maintain_order="left",
    )
    day = pl.col("received_on")
    is_last = (day == day.max().over(PERSON)) & pl.col(PERSON).is_not_null()
    return Broken(
        "to_station",
        frame=rows,
        where=is_last
        & (pl.col("home") == pl.col("from_station"))
        & (pl.col("home") != pl.col("to_station")),
        new=pl.col("to_station"),
        day=day,
        old=pl.col("home"),
    )
