"""VK708 attended-before-registration: registration comes first."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule
from volkit.validate.skills import attendance


@book_rule(
    TrainingAttend,
    code="VK708",
    name="attended-before-registration",
    severity=Severity.INFO,
    message=N_("Attended on {day}, before the registration on {registered}."),
    advice=N_(
        "Correct the day if it was mistyped; leave it if the person was trained first."
    ),
    since="0.1",
)
def attended_before_registration(book: Book) -> Broken:
    """Go by the register."""
    day, registered = pl.col("day"), pl.col("volunteer.registered_on")
    return Broken(
        "day",
        frame=attendance(book),
        where=day < registered,
        day=day,
        registered=registered,
    )
