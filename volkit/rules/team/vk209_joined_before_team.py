"""VK209 joined-before-team: nobody joins a team that is not there yet."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team_member import TeamMember
from volkit.validate.book import Book
from volkit.validate.roster import roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TeamMember,
    code="VK209",
    name="joined-before-team",
    severity=Severity.WARNING,
    message=N_("Joined on {joined}; the team was founded on {since}."),
    advice=N_("Correct one of the two dates."),
    since="0.1",
)
def joined_before_team(book: Book) -> Broken:
    """Go by what the team sheet says of the founding."""
    joined, since = pl.col("joined"), pl.col("team.since")
    return Broken(
        "joined", frame=roster(book), where=joined < since, joined=joined, since=since
    )
