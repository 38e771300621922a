"""VK216 team-at-closed-station: a team at work has a station that is open."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team import Team
from volkit.validate.book import FILE, Book, matched
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK216",
    name="team-at-closed-station",
    severity=Severity.WARNING,
    message=N_("The station was closed on {until}, but the team is still at work."),
    advice=N_(
        "Move the team to another station, or enter the day on which it stopped."
    ),
    since="0.1",
)
def team_at_closed_station(book: Book, context: Context) -> Broken:
    """Leave out teams that have ended themselves."""
    stations = book.columns("station", "station_no", "name", "since", "until")
    known = pl.concat(
        stations.select(
            FILE,
            pl.col(key).alias("_key"),
            pl.col("until").alias("closed"),
            pl.col("since").alias("opened"),
            pl.lit(value=True).alias("found"),
        ).drop_nulls("_key")
        for key in ("station_no", "name")
    )
    rows = book.columns("team", "station_no", "status", "until")
    at_work = pl.col("until").is_null() & (pl.col("status").fill_null("ZC") == "ZC")
    return Broken(
        "station_no",
        frame=matched(rows, known, "station_no"),
        where=at_work
        & (pl.col("closed") <= pl.lit(context.today))
        & (pl.col("closed") >= pl.col("opened").fill_null(pl.col("closed"))),
        until=pl.col("closed"),
    )
