"""VK509 kept-after-due: what was done after the promised day came late."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.fulfilment import Fulfilment
from volkit.validate.book import Book
from volkit.validate.kept import acts
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Fulfilment,
    code="VK509",
    name="kept-after-due",
    severity=Severity.INFO,
    message=N_("Done on {day}; it was promised by {due}."),
    advice=N_(
        "Correct the day if it is a slip; else say so when the promise is judged."
    ),
    since="0.1",
)
def kept_after_due(book: Book) -> Broken:
    """Leave out meetings that only judge, and promises changed with approval."""
    day, due = pl.col("day"), pl.col("due")
    changed = (pl.col("promise.status") == "TZ").fill_null(value=False)
    return Broken(
        "day",
        frame=acts(book),
        where=(day > due) & (pl.col("amount") > 0) & ~changed,
        day=day,
        due=due,
    )
