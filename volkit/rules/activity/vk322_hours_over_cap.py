"""VK322 hours-over-cap: more typed hours for one service than count."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.rules.ledger_hours import HOURS_OF_A_DAY, ledger_hours
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    ServiceRecord,
    code="VK322",
    name="hours-over-cap",
    severity=Severity.WARNING,
    message=N_("{hours} hours are entered for one service; the cap is {cap}."),
    advice=N_("Check the hours; what lies above the cap does not count."),
    fix=Safety.SHOW,
    since="0.1",
)
def hours_over_cap(book: Book, context: Context) -> Broken | None:
    """Look at dated rows without in and out; with them, the times are compared."""
    cap = context.params.event_cap_hours
    if cap <= 0:
        return None
    hours = pl.col("hours")
    return Broken(
        "hours",
        frame=ledger_hours(book, context.params),
        where=pl.col("is_live")
        & ~pl.col("timed")
        & pl.col("date").is_not_null()
        & pl.col("credited")
        & (hours > cap)
        & (hours <= HOURS_OF_A_DAY),
        fix=pl.lit(cap),
        hours=hours,
        cap=cap,
    )
