"""VK433 dispatched-person-not-active: only active volunteers are sent out."""

from collections.abc import Iterator

import polars as pl

from volkit.codes import table
from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.text import Label
from volkit.sheets.dispatch import Dispatch
from volkit.validate.book import Book
from volkit.validate.bookings import dispatched
from volkit.validate.rule import Broken, book_rule

_ACTIVE = "ZC"
_EARLY = Label("尚未注册", "尚未註冊", "not registered yet")


@book_rule(
    Dispatch,
    code="VK433",
    name="dispatched-person-not-active",
    severity=Severity.WARNING,
    message=N_("{who} may not serve on {day}: {status}."),
    advice=N_("Send somebody else, or correct the register."),
    since="0.1",
)
def dispatched_person_not_active(book: Book) -> Iterator[Broken]:
    """Go by the day of the exit where the register has one."""
    day, left = pl.col("start").cast(pl.Date), pl.col("volunteer.exit_on")
    status, live = pl.col("volunteer.status"), pl.col("is_live")
    still_in = (left.is_not_null() & (day <= left)).fill_null(value=False)
    early = (day < pl.col("volunteer.registered_on")).fill_null(value=False)
    reasons = [
        ((status == row.code) & ~still_in, row.label)
        for row in table("volunteer_status").rows
        if row.code != _ACTIVE
    ]
    for where, said in (*reasons, (early & (status == _ACTIVE), _EARLY)):
        yield Broken(
            "volunteer_nos",
            frame=dispatched(book),
            where=live & where,
            private={"who": "volunteer_nos"},
            who=pl.col("named"),
            day=day,
            status=said,
        )
