"""VK314 hours-for-other-work: what is not volunteer service gives no hours."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK314",
    name="hours-for-other-work",
    severity=Severity.ERROR,
    message=N_(
        "{hours} hours stand here, but activity {activity} is no volunteer service."
    ),
    advice=N_("Set the hours to 0, or correct “志愿服务属性” of the activity."),
    fix=Safety.SHOW,
    since="0.1",
    source="L-67",
)
def hours_for_other_work(book: Book) -> Broken:
    """Go by what the activity sheet says of the activity."""
    hours = pl.col("hours")
    return Broken(
        "hours",
        frame=ledger(book),
        where=pl.col("is_live") & ~pl.col("activity.is_volunteer") & (hours > 0),
        fix=pl.lit(0),
        hours=hours,
        activity=pl.col("activity_no"),
    )
