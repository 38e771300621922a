"""VK205 leader-not-a-member: a team is led by one of its members."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team import Team
from volkit.validate.book import Book
from volkit.validate.person import bare_name
from volkit.validate.roster import TEAM, roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK205",
    name="leader-not-a-member",
    severity=Severity.WARNING,
    message=N_("The leader {leader} is not among the present members of the team."),
    advice=N_("Add the leader to the list of members, or name the new leader."),
    since="0.1",
)
def leader_not_a_member(book: Book) -> Broken:
    """Know the leader by number or by name; be silent for teams without a list."""
    members = roster(book).filter(pl.col("left").is_null()).drop_nulls(TEAM)
    known = pl.concat(
        members.select(
            pl.concat_str(TEAM, pl.lit("|"), bare_name(pl.col(key))).alias("_member")
        )
        for key in ("volunteer_no", "volunteer.name")
    ).drop_nulls()
    rows = book.columns("team", "team_no", "name", "leader", "until").with_columns(
        pl.coalesce("team_no", "name").alias("_team")
    )
    leads = pl.concat_str("_team", pl.lit("|"), bare_name(pl.col("leader")))
    listed = pl.col("_team").is_in(members[TEAM].unique().implode())
    return Broken(
        "leader",
        frame=rows,
        where=listed
        & pl.col("until").is_null()
        & ~leads.is_in(known["_member"].implode()),
        private={"leader": "emergency_name"},
        leader=pl.col("leader"),
    )
