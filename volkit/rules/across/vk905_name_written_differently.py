"""VK905 name-written-differently: nearly the name that the register has."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.book import Book
from volkit.validate.mention import mentions
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK905",
    name="name-written-differently",
    severity=Severity.WARNING,
    message=N_("The register writes {there} for this number; here it is {here}."),
    advice=N_("Compare with the card. Names are never rewritten on their own."),
    fix=Safety.SHOW,
    since="0.1",
)
def name_written_differently(book: Book) -> Iterator[Broken]:
    """Compare the name beside a number with the register's."""
    for mention in mentions(book):
        there = pl.col("volunteer.name")
        yield Broken(
            "name",
            frame=mention.renamed,
            where=pl.col("similar"),
            fix=there,
            private={"there": "emergency_name", "here": "emergency_name"},
            there=there,
            here=pl.col("name"),
        )
