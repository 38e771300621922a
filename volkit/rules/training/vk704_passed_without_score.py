"""VK704 passed-without-score: where a session is marked, all who pass have a mark."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TrainingAttend,
    code="VK704",
    name="passed-without-score",
    severity=Severity.INFO,
    message=N_("Passed without a score; {count} others of the session have one."),
    advice=N_("Enter the score from the examination list."),
    since="0.1",
)
def passed_without_score(book: Book) -> Broken:
    """Ask only where most others of the session have a score."""
    rows = book.columns("training_attend", "training_no", "passed", "score")
    scored = pl.col("score").is_not_null()
    same = ["table", "training_no"]
    rows = rows.drop_nulls("training_no").with_columns(
        count=scored.sum().cast(pl.Int64).over(same), all=pl.len().over(same)
    )
    return Broken(
        "score",
        frame=rows,
        where=pl.col("passed") & ~scored & (pl.col("count") * 2 > pl.col("all")),
        count=pl.col("count"),
    )
