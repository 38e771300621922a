"""VK204 team-size-differs: as many members as the list of members has."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.team import Team
from volkit.validate.book import FILE, Book, matched
from volkit.validate.roster import TEAM, roster
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK204",
    name="team-size-differs",
    severity=Severity.WARNING,
    message=N_("{size} members are entered, but the list of members has {listed}."),
    advice=N_("Bring the list of members up to date, then correct the number."),
    fix=Safety.SHOW,
    since="0.1",
)
def team_size_differs(book: Book) -> Broken:
    """Count the members who have not left; be silent where the list has none."""
    present = pl.col("left").is_null()
    counts = (
        roster(book)
        .group_by(FILE, pl.col(TEAM).alias("_key"), maintain_order=True)
        .agg(
            present.sum().cast(pl.Int64).alias("listed"),
            pl.len().alias("ever"),
        )
        .drop_nulls("_key")
    )
    rows = book.columns("team", "team_no", "name", "size").with_columns(
        pl.coalesce("team_no", "name").alias("_own")
    )
    size, listed = pl.col("size"), pl.col("listed")
    return Broken(
        "size",
        frame=matched(rows, counts, "_own"),
        where=size != listed,
        fix=listed,
        size=size,
        listed=listed,
    )
