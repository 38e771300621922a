"""VK821 stock-differs-from-movements: the stock sheet adds up the movements."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.material import Material
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule
from volkit.validate.stock import BACK, GOODS, IN, LOST, OUT, goods, moves

_TOLERANCE = 0.005


@book_rule(
    Material,
    code="VK821",
    name="stock-differs-from-movements",
    severity=Severity.WARNING,
    message=N_("{typed} is entered; the movements add up to {moved}."),
    advice=N_("Complete the movements, or correct the stock sheet."),
    since="0.1",
)
def stock_differs_from_movements(book: Book) -> Iterator[Broken]:
    """Compare what came in and what went out, where such movements are kept at all.

    Clerks count what came back as taken in or as not handed out, and may or may not
    count what was lost as handed out: every way is right.
    """
    sums = (
        moves(book)
        .drop_nulls([GOODS, "qty"])
        .group_by(GOODS)
        .agg(
            pl.col("qty").filter(pl.col("dir") == way).sum().alias(way)
            for way in (IN, OUT, BACK, LOST)
        )
    )
    rows = goods(book).join(sums, on=GOODS, how="inner", maintain_order="left")
    came, went, back, lost = (pl.col(way) for way in (IN, OUT, BACK, LOST))
    ways = {
        "in": (came, (came, came + back)),
        "out": (went, (went, went + lost, went - back, went + lost - back)),
    }
    for key, (kept, right) in ways.items():
        typed = pl.col(key)
        fits = pl.any_horizontal((typed - sum_).abs() <= _TOLERANCE for sum_ in right)
        yield Broken(key, frame=rows, where=(kept > 0) & ~fits, typed=typed, moved=kept)
