"""VK222 joined-after-team-ended: nobody joins a team that is no more."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team_member import TeamMember
from volkit.validate.book import Book
from volkit.validate.roster import roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TeamMember,
    code="VK222",
    name="joined-after-team-ended",
    severity=Severity.WARNING,
    message=N_("Joined on {joined}; the team ended on {until}."),
    advice=N_("Correct one of the two dates, or the team."),
    since="0.1",
)
def joined_after_team_ended(book: Book) -> Broken:
    """Go by what the team sheet says; a wrong end of the team is found there."""
    joined, until = pl.col("joined"), pl.col("team.until")
    founded = pl.col("team.since").fill_null(until)
    return Broken(
        "joined",
        frame=roster(book),
        where=(joined > until) & (until >= founded),
        joined=joined,
        until=until,
    )
