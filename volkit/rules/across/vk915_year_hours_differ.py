"""VK915 year-hours-differ: the year's hours are those of the ledger."""

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
_SUMS = ("counted", "typed", "all_counted", "all_typed")


@book_rule(
    Volunteer,
    code="VK915",
    name="year-hours-differ",
    severity=Severity.WARNING,
    message=N_("{hours} hours are entered for the year; the ledger has {counted}."),
    advice=N_("Work the hours out again from the confirmed records."),
    fix=Safety.SHOW,
    since="0.1",
)
def year_hours_differ(book: Book, context: Context) -> Broken | None:
    """Accept this year's sum or that of the ledger's last year, typed or computed."""
    if not book.has("service_record"):
        return None
    hours, place = pl.col("hours_year"), [TABLE, ROW]
    register = book.columns("volunteer", "hours_year").join(
        _sums(book, context), on=place, how="inner", maintain_order="left"
    )
    right = pl.any_horizontal((hours - pl.col(n)).abs() <= _SLACK for n in _SUMS)
    wrong = (
        register.drop_nulls("hours_year")
        .filter(~right.any().over(place))
        .sort("year")
        .unique(place, keep="last", maintain_order=True)
        .sort(place)
    )
    return Broken(
        "hours_year",
        frame=wrong,
        where=hours.is_not_null(),
        fix=pl.col("counted"),
        hours=hours,
        counted=pl.col("counted"),
    )


def _sums(book: Book, context: Context) -> pl.DataFrame:
    """Return the hours of each person of the register in each year of the ledger."""
    confirmed, typed = pl.col("status") == "RD", pl.col("hours").fill_null(0)
    return (
        ledger_hours(book, context.params)
        .select(
            pl.col("volunteer.table").alias(TABLE),
            pl.col("volunteer.row").alias(ROW),
            pl.col("date").dt.year().alias("year"),
            "status",
            "hours",
            "counted",
            is_meant=pl.col("is_live") & pl.col("credited") & pl.col("volunteer.found"),
        )
        .filter("is_meant")
        .drop_nulls("year")
        .group_by(TABLE, ROW, "year", maintain_order=True)
        .agg(
            pl.col("counted").filter(confirmed).sum(),
            typed.filter(confirmed).sum().alias("typed"),
            pl.col("counted").sum().alias("all_counted"),
            typed.sum().alias("all_typed"),
        )
    )
