"""VK842 not-returned-on-exit: who leaves gives card and vest back."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.insignia import Insignia
from volkit.validate.book import Book
from volkit.validate.holders import IN_USE, held
from volkit.validate.rule import Broken, book_rule

_GIVEN_BACK = ("HDZ", "MJ", "XP")


@book_rule(
    Insignia,
    code="VK842",
    name="not-returned-on-exit",
    severity=Severity.WARNING,
    message=N_("The holder left on {exit}; this {kind} has not been returned."),
    advice=N_("Collect it and enter the day, or report it lost."),
    since="0.1",
    source="L-CARD",
)
def not_returned_on_exit(book: Book, context: Context) -> Broken:
    """Ask for cards, badges and vests; caps and certificates may be kept."""
    left, kind = pl.col("volunteer.exit_on"), pl.col("kind")
    owed = pl.col("returned_on").is_null() & pl.col("lost_on").is_null()
    return Broken(
        "item_no",
        frame=held(book),
        where=(left <= pl.lit(context.today))
        & kind.is_in(_GIVEN_BACK)
        & owed
        & (pl.col("status").fill_null(IN_USE) == IN_USE),
        exit=left,
        kind=kind,
    )
