"""VK211 team-before-station: a team belongs to a station that is there."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team import Team
from volkit.validate.book import FILE, Book, matched
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK211",
    name="team-before-station",
    severity=Severity.WARNING,
    message=N_("Founded on {since}; its station was founded on {station}."),
    advice=N_("Correct one of the two dates."),
    since="0.1",
)
def team_before_station(book: Book) -> Broken:
    """Know the station by number or by name."""
    stations = book.columns("station", "station_no", "name", "since")
    known = [
        stations.drop_nulls(["since", key]).select(
            FILE, pl.col(key).alias("_key"), pl.col("since").alias("station")
        )
        for key in ("station_no", "name")
    ]
    rows = book.columns("team", "station_no", "since")
    since, station = pl.col("since"), pl.col("station")
    return Broken(
        "since",
        frame=matched(rows, pl.concat(known), "station_no"),
        where=since < station,
        since=since,
        station=station,
    )
