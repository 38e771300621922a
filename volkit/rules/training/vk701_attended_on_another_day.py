"""VK701 attended-on-another-day: nobody attends before the session is held."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    TrainingAttend,
    code="VK701",
    name="attended-on-another-day",
    severity=Severity.WARNING,
    message=N_("Attended on {day}, but session {session} began on {planned}."),
    advice=N_("Correct the date here or in the training plan."),
    fix=Safety.SHOW,
    since="0.1",
)
def attended_on_another_day(book: Book) -> Broken:
    """Allow later days: a session may last several."""
    rows = book.columns("training_attend", "training_no", "day")
    rows = book.match(rows, "training", "training_no", take=["day"])
    day, planned = pl.col("day"), pl.col("training.day")
    return Broken(
        "day",
        frame=rows,
        where=day < planned,
        fix=planned,
        day=day,
        planned=planned,
        session=pl.col("training_no"),
    )
