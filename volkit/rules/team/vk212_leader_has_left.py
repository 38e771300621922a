"""VK212 leader-has-left: a team at work is led by somebody who is registered."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.team import Team
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule

_GONE = ("TC", "ZX", "SW", "HB")


@book_rule(
    Team,
    code="VK212",
    name="leader-has-left",
    severity=Severity.WARNING,
    message=N_("The leader {leader} is no longer a registered volunteer."),
    advice=N_("Name the new leader, or correct the register."),
    since="0.1",
)
def leader_has_left(book: Book, context: Context) -> Broken:
    """Know the leader by number; leave out teams that have ended."""
    rows = book.columns("team", "leader", "until", "status")
    rows = book.match(
        rows, "volunteer", "leader", key="volunteer_no", take=["status", "exit_on"]
    )
    left = (pl.col("volunteer.exit_on") <= pl.lit(context.today)) | pl.col(
        "volunteer.status"
    ).is_in(_GONE)
    ended = pl.col("status").is_in(_GONE).fill_null(value=False)
    return Broken(
        "leader",
        frame=rows,
        where=left & pl.col("until").is_null() & ~ended,
        leader=pl.col("leader"),
    )
