"""VK210 joined-before-registration: first a volunteer, then a member of a team."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team_member import TeamMember
from volkit.validate.book import Book
from volkit.validate.roster import roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TeamMember,
    code="VK210",
    name="joined-before-registration",
    severity=Severity.WARNING,
    message=N_("Joined the team on {joined}, but registered only on {registered}."),
    advice=N_("Correct one of the two dates."),
    since="0.1",
)
def joined_before_registration(book: Book) -> Broken:
    """Go by what the register says."""
    joined, registered = pl.col("joined"), pl.col("volunteer.registered_on")
    return Broken(
        "joined",
        frame=roster(book),
        where=joined < registered,
        joined=joined,
        registered=registered,
    )
