"""VK901 reference-unknown: what a cell refers to stands nowhere."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.base import all_sheets
from volkit.validate.book import Book
from volkit.validate.references import PEOPLE, references, wrong_references
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK901",
    name="reference-unknown",
    severity=Severity.ERROR,
    message=N_("“{text}” is not in the sheet {sheet}."),
    advice=N_("Enter a number or name that stands in that sheet, or add it there."),
    since="0.1",
)
def reference_unknown(book: Book) -> Iterator[Broken]:
    """Accept numbers and names; stay silent where nearly the same can be offered."""
    for kind in all_sheets():
        if not book.has(kind):
            continue
        for reference in references(kind):
            if reference.sheet == PEOPLE or not book.has(reference.sheet):
                continue
            yield Broken(
                reference.key,
                frame=wrong_references(book, reference),
                where=pl.col("only").is_null() & (pl.col("several") == ""),
                private={"text": reference.key},
                text=pl.col("named"),
                sheet=all_sheets()[reference.sheet].label,
            )
