"""VK913 unknown-leader: a team is led by somebody who is registered."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team import Team
from volkit.validate.book import Book
from volkit.validate.mention import is_registered
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Team,
    code="VK913",
    name="unknown-leader",
    severity=Severity.ERROR,
    message=N_("The leader {leader} is not in the register."),
    advice=N_("Correct the number or the name, or register the person first."),
    since="0.1",
)
def unknown_leader(book: Book) -> Broken | None:
    """Know the leader by number or by name."""
    known = is_registered(book, pl.col("leader"))
    if known is None:
        return None
    return Broken(
        "leader",
        frame=book.columns("team", "leader"),
        where=~known,
        private={"leader": "emergency_name"},
        leader=pl.col("leader"),
    )
