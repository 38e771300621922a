"""VK914 total-below-ledger: the total hours are no less than this ledger shows."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.model.table import ROW
from volkit.rules.ledger_hours import ledger_hours
from volkit.sheets.context import Context
from volkit.sheets.volunteer import Volunteer
from volkit.validate.book import TABLE, Book
from volkit.validate.rule import Broken, book_rule

_SLACK = 0.05


@book_rule(
    Volunteer,
    code="VK914",
    name="total-below-ledger",
    severity=Severity.WARNING,
    message=N_("{total} hours in all are entered; this ledger alone has {served}."),
    advice=N_("Work the total out again; earlier years may be added to it."),
    fix=Safety.SHOW,
    since="0.1",
)
def total_below_ledger(book: Book, context: Context) -> Broken | None:
    """Add up the confirmed records of each person, typed or computed, the smaller."""
    if not book.has("service_record"):
        return None
    confirmed = (pl.col("status") == "RD") & pl.col("credited")
    sums = (
        ledger_hours(book, context.params)
        .select(
            "volunteer.table",
            "volunteer.row",
            "counted",
            "hours",
            is_meant=confirmed & pl.col("volunteer.found"),
        )
        .filter("is_meant")
        .group_by("volunteer.table", "volunteer.row")
        .agg(pl.col("counted").sum(), pl.col("hours").fill_null(0).sum().alias("typed"))
        .with_columns(served=pl.min_horizontal("counted", "typed"))
    )
    rows = book.columns("volunteer", "hours_total").join(
        sums,
        left_on=[TABLE, ROW],
        right_on=["volunteer.table", "volunteer.row"],
        how="left",
        maintain_order="left",
    )
    total, served = pl.col("hours_total"), pl.col("served")
    return Broken(
        "hours_total",
        frame=rows,
        where=total < served - _SLACK,
        fix=served,
        total=total,
        served=served,
    )
