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
    """Know the leader by number or by name.

    A register that knows fewer leaders than not is that of some teams only.
    """
    known = is_registered(book, pl.col("leader"))
    if known is None:
        return None
    rows = book.columns("team", "leader").with_columns(known=known)
    strangers = rows.filter(~pl.col("known")).height
    if strangers > max(1, rows["known"].sum()):
        return None
    return Broken(
        "leader",
        frame=rows,
        where=~pl.col("known"),
        private={"leader": "emergency_name"},
        leader=pl.col("leader"),
    )
