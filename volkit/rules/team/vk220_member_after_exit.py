"""VK220 member-after-exit: who has left the volunteers is in no team."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team_member import TeamMember
from volkit.validate.book import TABLE, Book
from volkit.validate.roster import roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TeamMember,
    code="VK220",
    name="member-after-exit",
    severity=Severity.INFO,
    message=N_("Left the volunteers on {exit}, but is still listed in the team."),
    advice=N_("Enter the day on which the person left the team."),
    since="0.1",
)
def member_after_exit(book: Book, context: Context) -> Broken:
    """Ask only of lists that have a column for it; who came back stays."""
    left = pl.col("volunteer.exit_on")
    back = (pl.col("volunteer.registered_on") > left).fill_null(value=False)
    kept = book.tables_with("team_member", "left")["left"]
    return Broken(
        "left",
        frame=roster(book),
        where=pl.col("left").is_null()
        & pl.col(TABLE).is_in(kept)
        & (left <= pl.lit(context.today))
        & ~back,
        exit=left,
    )
