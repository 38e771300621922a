"""VK223 activity-before-team: a team holds activities once it is there."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.activity import Activity
from volkit.validate.book import Book
from volkit.validate.ledger import DEAD
from volkit.validate.roster import with_team
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Activity,
    code="VK223",
    name="activity-before-team",
    severity=Severity.WARNING,
    message=N_("Held on {day}; the team was founded on {since}."),
    advice=N_("Correct one of the two dates, or the team."),
    since="0.1",
)
def activity_before_team(book: Book) -> Broken:
    """Leave out activities that do not stand."""
    rows = book.columns("activity", "team_no", "date", "status")
    day, since = pl.col("date"), pl.col("team.since")
    return Broken(
        "date",
        frame=with_team(book, rows, "team_no"),
        where=(day < since) & ~pl.col("status").is_in(DEAD).fill_null(value=False),
        day=day,
        since=since,
    )
