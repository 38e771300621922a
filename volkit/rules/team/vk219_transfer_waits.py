"""VK219 transfer-waits: a transfer is settled within the time for reviews."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rules.calendar import workdays
from volkit.sheets.context import Context
from volkit.sheets.transfer import Transfer
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Transfer,
    code="VK219",
    name="transfer-waits",
    severity=Severity.WARNING,
    message=N_(
        "Applied for on {day}, {days} workdays ago, and not received yet; "
        "the limit is {limit}."
    ),
    advice=N_(
        "Ask the new station, and enter the day on which the person was received."
    ),
    since="0.1",
)
def transfer_waits(book: Book, context: Context) -> Broken:
    """Count workdays by the holiday sheet, if there is one."""
    rows = book.columns(
        "transfer", "applied_on", "received_on", "from_station", "to_station"
    )
    received = book.tables_with("transfer", "received_on")["received_on"]
    waits = workdays(book).between(pl.col("applied_on"), pl.lit(context.today))
    limit = context.params.review_days
    return Broken(
        "received_on",
        frame=rows.with_columns(days=waits),
        where=pl.col("received_on").is_null()
        & pl.col(TABLE).is_in(received)
        & pl.col("from_station").ne_missing(pl.col("to_station"))
        & (pl.col("days") > limit),
        day=pl.col("applied_on"),
        days=pl.col("days"),
        limit=limit,
    )
