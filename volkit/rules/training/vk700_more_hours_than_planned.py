"""VK700 more-hours-than-planned: nobody learns longer than the session lasted."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TrainingAttend,
    code="VK700",
    name="more-hours-than-planned",
    severity=Severity.WARNING,
    message=N_("{hours} hours are entered; session {session} lasted {planned}."),
    advice=N_("Correct the hours here or in the training plan."),
    fix=Safety.SHOW,
    since="0.1",
)
def more_hours_than_planned(book: Book) -> Broken:
    """Compare with the session's hours in the training plan."""
    rows = book.columns("training_attend", "training_no", "hours")
    rows = book.match(rows, "training", "training_no", take=["hours"])
    hours, planned = pl.col("hours"), pl.col("training.hours")
    return Broken(
        "hours",
        frame=rows,
        where=hours > planned,
        fix=planned,
        hours=hours,
        planned=planned,
        session=pl.col("training_no"),
    )
