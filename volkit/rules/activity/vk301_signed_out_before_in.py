"""VK301 signed-out-before-in: signing out comes after signing in."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.night import is_night
from volkit.validate.rule import Broken, book_rule

_DAY = 1440
_HOUR = 60


@book_rule(
    ServiceRecord,
    code="VK301",
    name="signed-out-before-in",
    severity=Severity.ERROR,
    message=N_("Signed out at {out}, not after signing in at {signed_in}."),
    advice=N_(
        "Correct the times: afternoon hours are often written as 2:30 for 14:30."
    ),
    since="0.1",
)
def signed_out_before_in(book: Book, context: Context) -> Broken:
    """Leave out services that ended on the next day, by activity or by hours."""
    begin, end = pl.col("in"), pl.col("out")
    night = end + _DAY - begin - pl.col("deduct").fill_null(0)
    typed = (pl.col("hours") * _HOUR - night).abs() <= context.params.hour_step * _HOUR
    unknown = ~pl.col("activity.found")
    next_day = (
        pl.col("activity.overnight").fill_null(value=False)
        | typed.fill_null(value=False)
        | (unknown & is_night(begin, end))
    )
    return Broken(
        "out",
        frame=ledger(book),
        where=(end <= begin) & ~next_day,
        private={"out": "out", "signed_in": "in"},
        out=end,
        signed_in=begin,
    )
