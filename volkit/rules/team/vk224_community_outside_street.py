"""VK224 community-outside-street: a station's community lies in its street."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.station import Station
from volkit.validate.book import FILE, Book, matched
from volkit.validate.rule import Broken, book_rule

_STREET = 9


@book_rule(
    Station,
    code="VK224",
    name="community-outside-street",
    severity=Severity.WARNING,
    message=N_("Community {community} does not lie in the street {street}."),
    advice=N_("Correct the street or the community; totals go by both."),
    since="0.1",
)
def community_outside_street(book: Book) -> Broken:
    """Know a community by its code, or by a name that only one in the book has."""
    named = (
        book.columns("division", "code", "name")
        .filter(pl.col("code").str.contains(r"^\d{12}"))
        .unique(["code", "name"], maintain_order=True)
        .filter(pl.len().over("name") == 1)
        .select(FILE, pl.col("name").alias("_key"), pl.col("code").alias("_code"))
        .drop_nulls("_key")
    )
    rows = matched(
        book.columns("station", "street", "community"), named, "community"
    ).with_columns(
        _code=pl.when(pl.col("community").str.contains(r"^\d{12}"))
        .then("community")
        .otherwise("_code")
    )
    street = pl.col("street")
    return Broken(
        "community",
        frame=rows,
        where=street.str.contains(r"^\d{9}")
        & (pl.col("_code").str.head(_STREET) != street.str.head(_STREET)),
        community=pl.col("community"),
        street=street,
    )
