"""VK221 members-of-ended-team: a team that is no more has no members."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team import Team
from volkit.validate.book import FILE, Book, matched
from volkit.validate.roster import TEAM, roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK221",
    name="members-of-ended-team",
    severity=Severity.INFO,
    message=N_("The team ended on {until}, but {count} members are still listed."),
    advice=N_("Enter the day on which they left, or the team to which they went."),
    since="0.1",
)
def members_of_ended_team(book: Book, context: Context) -> Broken:
    """Say it once for each team."""
    listed = (
        roster(book)
        .filter(pl.col("left").is_null())
        .group_by(FILE, pl.col(TEAM).alias("_key"), maintain_order=True)
        .agg(pl.len().cast(pl.Int64).alias("count"))
        .drop_nulls("_key")
    )
    rows = book.columns("team", "team_no", "name", "until").with_columns(
        pl.coalesce("team_no", "name").alias("_own")
    )
    until = pl.col("until")
    return Broken(
        "until",
        frame=matched(rows, listed, "_own"),
        where=(until <= pl.lit(context.today)) & (pl.col("count") > 0),
        until=until,
        count=pl.col("count"),
    )
