"""VK913 unknown-leader: a team is led by somebody who is registered."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.team import Team
from volkit.validate.book import Book
from volkit.validate.mention import is_numbered_register
from volkit.validate.person import bare_name
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
    people = book.columns("volunteer", "volunteer_no", "name")
    if people.is_empty():
        return None
    bare = bare_name(pl.col("leader"))
    names = people.select(bare_name(pl.col("name"))).to_series().drop_nulls()
    known = bare.is_in(names.implode())
    if is_numbered_register(book):
        known |= pl.col("leader").is_in(people["volunteer_no"].drop_nulls().implode())
    else:
        known |= pl.col("leader").str.contains(r"\d")
    return Broken(
        "leader",
        frame=book.columns("team", "leader"),
        where=~known,
        private={"leader": "emergency_name"},
        leader=pl.col("leader"),
    )
