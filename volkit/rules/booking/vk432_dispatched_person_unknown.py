"""VK432 dispatched-person-unknown: who is sent out stands in the register."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import Book
from volkit.validate.bookings import dispatched
from volkit.validate.rule import Broken, book_rule

_GROUP = "全体|全队|队|志愿|党员|人员|社区|[0-9]"


@book_rule(
    Dispatch,
    code="VK432",
    name="dispatched-person-unknown",
    severity=Severity.WARNING,
    message=N_("{who} is not in the register."),
    advice=N_("Correct the number or name, or register the person first."),
    since="0.1",
)
def dispatched_person_unknown(book: Book) -> Broken | None:
    """Accept numbers and names; pass over words for whole groups.

    A register without rows, or without names, knows nobody to compare with.
    """
    register = book.columns("volunteer", "volunteer_no", "name")
    has_numbers = register["volunteer_no"].is_not_null().any()
    has_names = register["name"].is_not_null().any()
    if not has_numbers and not has_names:
        return None
    by_number = pl.col("volunteer_no").is_not_null() & has_numbers
    is_stranger = (pl.col("namesakes") == 0) & ~pl.col("name").str.contains(_GROUP)
    by_name = is_stranger & has_names
    return Broken(
        "volunteer_nos",
        frame=dispatched(book),
        where=~pl.col("volunteer.found") & (by_number | by_name.fill_null(value=False)),
        private={"who": "volunteer_nos"},
        who=pl.col("named"),
    )
