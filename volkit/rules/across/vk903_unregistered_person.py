"""VK903 unregistered-person: whoever serves stands in the register."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.validate.book import Book
from volkit.validate.mention import is_numbered_register, mentions, near_names
from volkit.validate.numbering import is_id_number
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK903",
    name="unregistered-person",
    severity=Severity.ERROR,
    message=N_("{who} is not in the register; it has {count} similar entries."),
    advice=N_("Correct the number or the name, or register the person first."),
    fix=Safety.ASK,
    since="0.1",
)
def unregistered_person(book: Book) -> Iterator[Broken]:
    """Go by the number; by the name only where there is no number."""
    if not book.has("volunteer"):
        return
    numbered = is_numbered_register(book)
    number, name = pl.col("volunteer_no"), pl.col("name")
    for mention in mentions(book):
        missing = mention.frame.filter(~pl.col("volunteer.found"))
        if numbered:
            yield Broken(
                "volunteer_no",
                frame=missing,
                where=number.is_not_null() & ~is_id_number(number),
                fix=pl.when(pl.col("namesakes") == 1).then("bearer"),
                who=number,
                count=pl.col("namesakes"),
            )
        unnamed = missing.filter(
            number.is_null() & name.is_not_null() & (pl.col("namesakes") == 0)
        )
        near = near_names(book, unnamed["_bare"].unique(maintain_order=True))
        similar = {key: len(found) for key, found in near.items()}
        only = {key: found[0] for key, found in near.items() if len(found) == 1}
        bare = pl.col("_bare")
        yield Broken(
            mention.name_at,
            frame=unnamed,
            where=pl.lit(value=True),
            fix=bare.replace_strict(only, default=None, return_dtype=pl.String),
            private={"who": "emergency_name"},
            who=name,
            count=bare.replace_strict(similar, default=0, return_dtype=pl.Int64),
        )
