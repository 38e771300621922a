"""VK822 handed-out-beyond-stock: no more is handed out than there is."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.material_issue import MaterialIssue
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule
from volkit.validate.stock import GOODS, IN, OUT, moves

_TOLERANCE = 0.005


@book_rule(
    MaterialIssue,
    code="VK822",
    name="handed-out-beyond-stock",
    severity=Severity.WARNING,
    message=N_("{qty} are handed out, but only {there} were in store on {day}."),
    advice=N_("Check the number, and whether something that came in was not entered."),
    since="0.1",
)
def handed_out_beyond_stock(book: Book) -> Broken:
    """Count from the opening stock, with all that came in or back until that day."""
    known = moves(book).drop_nulls([GOODS, "material.opening", "day", "qty"])
    # Without movements that say so, all that the stock sheet took in came first.
    took_in = (pl.col("dir") == IN).any().over(GOODS)
    opening = pl.col("material.opening") + pl.when(took_in).then(0).otherwise(
        pl.col("material.in").fill_null(0)
    )
    # What came back may be told beside what was handed out, or in a row of its own.
    noted = pl.when(pl.col("back_on") <= pl.col("day").max().over(GOODS)).then("qty")
    rows = known.with_columns(
        left=opening + pl.col("change").cum_sum().over(GOODS),
        noted=noted.fill_null(0).sum().over(GOODS),
    )
    qty, left = pl.col("qty"), pl.col("left")
    return Broken(
        "qty",
        frame=rows,
        where=(pl.col("dir") == OUT) & (left + pl.col("noted") < -_TOLERANCE),
        qty=qty,
        there=(left + qty).round(2),
        day=pl.col("day"),
    )
