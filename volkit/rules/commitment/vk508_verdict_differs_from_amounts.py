"""VK508 verdict-differs-from-amounts: what was done decides if a promise is kept."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fulfilment import Fulfilment
from volkit.validate.book import Book
from volkit.validate.kept import acts
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Fulfilment,
    code="VK508",
    name="verdict-differs-from-amounts",
    severity=Severity.WARNING,
    message=N_("The verdict is {verdict}, but {done} of {target} were done."),
    advice=N_("Complete the amounts, or correct the verdict."),
    since="0.1",
)
def verdict_differs_from_amounts(book: Book) -> Iterator[Broken]:
    """Take all amounts for a promise called kept, those so far for the others."""
    rows = acts(book)
    verdict, target = pl.col("verdict"), pl.col("target")
    short = (verdict == "DX") & (pl.col("in_all") < target)
    reached = verdict.is_in(["BF", "WD"]) & (pl.col("so_far") >= target)
    for where, done in ((short, "in_all"), (reached, "so_far")):
        yield Broken(
            "verdict",
            frame=rows,
            where=where & (target > 0),
            verdict=verdict,
            done=pl.col(done),
            target=target,
        )
