"""VK902 reference-written-differently: nearly the number or name that was meant."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.base import all_sheets
from volkit.validate.book import Book
from volkit.validate.references import PEOPLE, references, wrong_references
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK902",
    name="reference-written-differently",
    severity=Severity.WARNING,
    message=N_("“{text}” is not in the sheet {sheet}; it may mean {meant}."),
    advice=N_("Take the spelling of that sheet."),
    fix=Safety.ASK,
    since="0.1",
)
def reference_written_differently(book: Book) -> Iterator[Broken]:
    """Offer the one value that is left when place and kind of unit are taken away."""
    for kind in all_sheets():
        if not book.has(kind):
            continue
        for reference in references(kind):
            if reference.sheet == PEOPLE or not book.has(reference.sheet):
                continue
            only, several = pl.col("only"), pl.col("several")
            yield Broken(
                reference.key,
                frame=wrong_references(book, reference),
                where=only.is_not_null() | (several != ""),
                fix=pl.col("fix"),
                private={"text": reference.key},
                text=pl.col("named"),
                sheet=all_sheets()[reference.sheet].label,
                meant=pl.coalesce(only, several),
            )
