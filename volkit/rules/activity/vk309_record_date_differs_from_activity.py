"""VK309 record-date-differs-from-activity: the activity's day is the service's."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK309",
    name="record-date-differs-from-activity",
    severity=Severity.WARNING,
    message=N_("The service is dated {day}, its activity {held}."),
    advice=N_("Correct the date, or the activity number if it was another activity."),
    fix=Safety.SHOW,
    since="0.1",
)
def record_date_differs_from_activity(book: Book) -> Broken:
    """Allow the next day where the activity went on past midnight."""
    day, held = pl.col("date"), pl.col("activity.date")
    next_day = pl.col("activity.overnight").fill_null(value=False) & (
        day == held.dt.offset_by("1d")
    )
    return Broken(
        "date",
        frame=ledger(book),
        where=pl.col("is_live") & (day != held) & ~next_day,
        fix=held,
        day=day,
        held=held,
    )
