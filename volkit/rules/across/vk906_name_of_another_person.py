"""VK906 name-of-another-person: the number is one person's, the name another's."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.book import Book
from volkit.validate.mention import mentions
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK906",
    name="name-of-another-person",
    severity=Severity.ERROR,
    message=N_(
        "Number {number} belongs to {there} in the register; here it is {here}."
    ),
    advice=N_("Find out who it was, then correct the number or the name."),
    since="0.1",
)
def name_of_another_person(book: Book) -> Iterator[Broken]:
    """Compare the name beside a number with the register's."""
    for mention in mentions(book):
        yield Broken(
            "name",
            frame=mention.renamed,
            where=~pl.col("similar"),
            private={"there": "emergency_name", "here": "emergency_name"},
            number=pl.col("volunteer_no"),
            there=pl.col("volunteer.name"),
            here=pl.col("name"),
        )
