"""VK825 more-returned-than-handed-out: nobody gives back more than he was given."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.material_issue import MaterialIssue
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule
from volkit.validate.stock import BACK, OUT, moves

_TOLERANCE = 0.005


@book_rule(
    MaterialIssue,
    code="VK825",
    name="more-returned-than-handed-out",
    severity=Severity.WARNING,
    message=N_("{back} came back until now; only {out} were handed out."),
    advice=N_("Check the number; enter what was handed out in earlier years, too."),
    since="0.1",
)
def more_returned_than_handed_out(book: Book) -> Broken:
    """Judge only those to whom something was handed out in this book."""
    same = ["file", "material_no", "holder"]
    rows = moves(book).drop_nulls([*same, "qty"])
    way, qty = pl.col("dir"), pl.col("qty")
    out = pl.when(way == OUT).then(qty).otherwise(0)
    back = pl.when(way == BACK).then(qty).otherwise(0)
    rows = rows.with_columns(
        # Rows of one day may stand in any order: all that was handed out counts.
        out=out.sum().over(same),
        back=back.cum_sum().over(same),
    )
    return Broken(
        "qty",
        frame=rows,
        where=(way == BACK)
        & (pl.col("out") > 0)
        & (pl.col("back") - pl.col("out") > _TOLERANCE),
        back=pl.col("back"),
        out=pl.col("out"),
    )
