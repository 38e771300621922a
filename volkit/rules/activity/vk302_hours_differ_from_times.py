"""VK302 hours-differ-from-times: typed hours are compared with in and out."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.rules.ledger_hours import ledger_hours
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule

_SLACK = 1e-6


@book_rule(
    ServiceRecord,
    code="VK302",
    name="hours-differ-from-times",
    severity=Severity.WARNING,
    message=N_("{hours} hours are entered, but in and out give {counted}."),
    advice=N_("Correct the times or the hours; the rating goes by the times."),
    fix=Safety.SHOW,
    since="0.1",
)
def hours_differ_from_times(book: Book, context: Context) -> Broken:
    """Allow half a step, and any way of sharing what the cap leaves."""
    tolerance = context.params.hour_step / 2 + _SLACK
    typed, counted = pl.col("hours"), pl.col("counted")
    is_other_work = ~pl.col("activity.is_volunteer").fill_null(value=True)
    nothing = (typed == 0) & ~pl.col("credited")
    differs = (
        pl.col("timed")
        & ((pl.col("out") > pl.col("in")) | pl.col("activity.overnight"))
        & pl.col("is_live")
        & (typed >= 0)
        & ((typed - counted).abs() > tolerance)
        & ~nothing
        & ~is_other_work
    )
    rows = ledger_hours(book, context.params)
    rows = rows.join(rows.filter(differs).select("event"), on="event", how="semi")
    spare = (typed.fill_null(counted) - counted).sum().over("event").abs()
    shared = (spare <= tolerance) & (typed <= pl.col("computed") + tolerance)
    return Broken(
        "hours",
        frame=rows,
        where=differs & ~shared,
        fix=counted,
        hours=typed,
        counted=counted,
    )
