"""VK226 team-idle: a team that has done nothing for weeks."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team import Team
from volkit.validate.book import FILE, Book, matched
from volkit.validate.ledger import DEAD
from volkit.validate.roster import TEAM, with_team
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK226",
    name="team-idle",
    severity=Severity.INFO,
    message=N_(
        "No activity of this team in the last {weeks} weeks up to {end}; the last "
        "one was on {last}."
    ),
    advice=N_("Ask the leader, and enter activities or leave that are missing."),
    since="0.1",
    source="S-SEED",
)
def team_idle(book: Book, context: Context) -> Broken | None:
    """Count back from the file's last activity, not from today: books grow old."""
    weeks = context.params.team_idle_weeks
    if weeks <= 0 or not (book.has("team") and book.has("activity")):
        return None
    held = book.columns("activity", "team_no", "date", "status").filter(
        (pl.col("date") <= pl.lit(context.today))
        & ~pl.col("status").is_in(DEAD).fill_null(value=False)
    )
    held = with_team(book, held, "team_no").drop_nulls(TEAM)
    ends = held.group_by(FILE).agg(pl.col("date").max().alias("end"))
    last = held.group_by(FILE, pl.col(TEAM).alias("_key"), maintain_order=True).agg(
        pl.col("date").max().alias("last")
    )
    leave = (
        book.columns("leave", "unit_no", "from", "to")
        .drop_nulls(["unit_no", "to"])
        .group_by(FILE, pl.col("unit_no").alias("_key"), maintain_order=True)
        .agg(pl.col("to").max().alias("excused"))
    )
    rows = book.columns("team", "team_no", "name", "status", "until").with_columns(
        pl.coalesce("team_no", "name").alias("_own")
    )
    rows = matched(matched(rows, last, "_own"), leave, "_own").join(
        ends, on=FILE, how="left", maintain_order="left"
    )
    end, seen = pl.col("end"), pl.max_horizontal("last", "excused")
    at_work = pl.col("until").is_null() & (pl.col("status").fill_null("ZC") == "ZC")
    return Broken(
        "team_no" if book.tables_with("team", "team_no")["team_no"] else "name",
        frame=rows,
        where=at_work
        & pl.col("last").is_not_null()
        & (end - seen > pl.duration(weeks=weeks)),
        weeks=weeks,
        end=end,
        last=pl.col("last"),
    )
