"""VK603 current-star-differs: the register shows the stars granted last."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import ROW
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Volunteer,
    code="VK603",
    name="current-star-differs",
    severity=Severity.WARNING,
    message=N_("{star} stars are entered; the rating of {day} granted {level}."),
    advice=N_("Take the stars from the last approved rating."),
    fix=Safety.SHOW,
    since="0.1",
)
def current_star_differs(book: Book) -> Broken:
    """Compare with the last rating; silent where terms or schemes leave a choice."""
    last = (
        book.columns("star", "volunteer_no", "day", "level", "until")
        .drop_nulls(["volunteer_no", "day", "level"])
        .sort("day", TABLE, ROW)
        .group_by("volunteer_no")
        .agg(pl.col("day", "level", "until").last())
    )
    rows = book.columns("volunteer", "volunteer_no", "star").join(
        last, on="volunteer_no", how="left", maintain_order="left"
    )
    return Broken(
        "star",
        frame=rows,
        where=(pl.col("star") != pl.col("level")) & pl.col("until").is_null(),
        fix=pl.col("level"),
        star=pl.col("star"),
        level=pl.col("level"),
        day=pl.col("day"),
    )
