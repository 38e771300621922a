"""VK225 station-in-abolished-division: an open station lies somewhere that exists."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.station import Station
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Station,
    code="VK225",
    name="station-in-abolished-division",
    severity=Severity.INFO,
    message=N_("Division {division} ended on {end}, but the station is still open."),
    advice=N_("Enter the division that took its place; totals go by it."),
    since="0.1",
)
def station_in_abolished_division(book: Book, context: Context) -> list[Broken]:
    """Ask of the street and of the community."""
    found = []
    for key in ("street", "community"):
        rows = book.columns("station", key, "until")
        rows = book.match(rows, "division", key, key="code", take=["to"])
        end = pl.col("division.to")
        found.append(
            Broken(
                key,
                frame=rows,
                where=(end <= pl.lit(context.today)) & pl.col("until").is_null(),
                division=pl.col(key),
                end=end,
            )
        )
    return found
