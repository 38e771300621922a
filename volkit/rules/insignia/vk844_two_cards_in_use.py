"""VK844 two-cards-in-use: a person has one valid card."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.insignia import Insignia
from volkit.validate.book import TABLE, Book
from volkit.validate.holders import IN_USE, held
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Insignia,
    code="VK844",
    name="two-cards-in-use",
    severity=Severity.WARNING,
    message=N_("The holder already has {other}, which is in use."),
    advice=N_("Report the old card lost, or take it back."),
    since="0.1",
)
def two_cards_in_use(book: Book) -> Broken:
    """Look only within one table: the same file may have been given twice."""
    same = [TABLE, PERSON]
    rows = (
        held(book)
        .drop_nulls(same)
        .filter(
            (pl.col("kind") == "HDZ")
            & (pl.col("status").fill_null(IN_USE) == IN_USE)
            & pl.col("returned_on").is_null()
            & pl.col("lost_on").is_null()
        )
        .with_columns(
            first=pl.col(ROW).first().over(same),
            other=pl.col("item_no").first().over(same),
        )
    )
    return Broken(
        "item_no",
        frame=rows,
        where=pl.col(ROW) > pl.col("first"),
        other=pl.col("other"),
    )
