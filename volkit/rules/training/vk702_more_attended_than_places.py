"""VK702 more-attended-than-places: as many attend as there are places."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.training import Training
from volkit.validate.book import FILE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Training,
    code="VK702",
    name="more-attended-than-places",
    severity=Severity.INFO,
    message=N_("{count} attended; there are {quota} places."),
    advice=N_("Check the list of those who attended, or raise the number of places."),
    since="0.1",
)
def more_attended_than_places(book: Book) -> Broken:
    """Count each person once, those of the session's own file."""
    who = book.columns("training_attend", "training_no", "volunteer_no")
    counted = (
        who.drop_nulls()
        .group_by(FILE, "training_no")
        .agg(pl.col("volunteer_no").n_unique().cast(pl.Int64).alias("count"))
    )
    rows = book.columns("training", "training_no", "quota")
    rows = rows.join(
        counted, on=[FILE, "training_no"], how="left", maintain_order="left"
    )
    count, quota = pl.col("count"), pl.col("quota")
    return Broken("quota", frame=rows, where=count > quota, count=count, quota=quota)
