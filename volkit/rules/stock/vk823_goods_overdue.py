"""VK823 goods-overdue: what was lent comes back in time."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.material_issue import MaterialIssue
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule
from volkit.validate.stock import BACK, OUT, moves


@book_rule(
    MaterialIssue,
    code="VK823",
    name="goods-overdue",
    severity=Severity.WARNING,
    message=N_("Due back on {due}, {days} days ago, and still out."),
    advice=N_("Ask for it back; enter the day on which it came back."),
    since="0.1",
)
def goods_overdue(book: Book, context: Context) -> Broken:
    """Take a later return by the same person or team for the return."""
    rows = moves(book)
    back = rows.filter(pl.col("dir") == BACK).select(
        "file", "material_no", "holder", _back="day"
    )
    last = (
        back.drop_nulls()
        .group_by("file", "material_no", "holder")
        .agg(pl.col("_back").max())
    )
    rows = rows.join(
        last, on=["file", "material_no", "holder"], how="left", maintain_order="left"
    )
    due, today = pl.col("due"), pl.lit(context.today)
    came = (pl.col("_back") >= pl.col("day")).fill_null(value=False)
    return Broken(
        "due",
        frame=rows,
        where=(pl.col("dir") == OUT)
        & (due < today)
        & pl.col("back_on").is_null()
        & ~came,
        due=due,
        days=(today - due).dt.total_days(),
    )
