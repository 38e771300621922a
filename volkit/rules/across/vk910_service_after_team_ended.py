"""VK910 service-after-team-ended: a team that is no more holds no activities."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.roster import service_teams
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK910",
    name="service-after-team-ended",
    severity=Severity.ERROR,
    message=N_("Served on {day}, but the team ended on {until}."),
    advice=N_("Correct the date, or the team of the activity."),
    since="0.1",
)
def service_after_team_ended(book: Book) -> Broken:
    """Go by what the team sheet says of the activity's team."""
    day, until = pl.col("date"), pl.col("team.until")
    return Broken(
        "date",
        frame=service_teams(book),
        where=pl.col("is_live") & (day > until),
        day=day,
        until=until,
    )
