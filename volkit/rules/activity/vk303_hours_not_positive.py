"""VK303 hours-not-positive: a service that took no time was none."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK303",
    name="hours-not-positive",
    severity=Severity.WARNING,
    message=N_("{hours} hours of service are entered."),
    advice=N_("Enter the hours that were given, or delete the row."),
    since="0.1",
    native="OR({status:is ZF,TH},NOT(ISNUMBER({hours})),{hours}>0,AND({hours}=0,OR("
    'AND({in}<>"",{out}<>""),NOT(OR({hour_kind}="",{hour_kind:is FW})))))',
    native_column="hours",
)
def hours_not_positive(book: Book) -> Broken:
    """Leave nought to the times, to other kinds of hours and to other work."""
    hours = pl.col("hours")
    timed = pl.col("in").is_not_null() & pl.col("out").is_not_null()
    service = (pl.col("hour_kind").fill_null("FW") == "FW") & (
        pl.col("activity.is_volunteer").fill_null(value=True)
    )
    return Broken(
        "hours",
        frame=ledger(book),
        where=pl.col("is_live") & ((hours < 0) | ((hours == 0) & ~timed & service)),
        hours=hours,
    )
