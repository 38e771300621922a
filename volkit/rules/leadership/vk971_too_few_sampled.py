"""VK971 too-few-sampled: enough of a year's ledger is looked at by inspections."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.inspection import Inspection
from volkit.validate.book import TABLE, Book
from volkit.validate.ledger import ledger
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Inspection,
    code="VK971",
    name="too-few-sampled",
    severity=Severity.INFO,
    message=N_(
        "Inspections of {year} looked at {count} of {all} records of the ledger; the "
        "least is {target}%."
    ),
    advice=N_("Sample more next year, or correct the parameter “抽查比例”."),
    since="0.1",
    source="L-67",
)
def too_few_sampled(book: Book, context: Context) -> Broken | None:
    """Speak of years that are over, at the year's first inspection."""
    target = context.params.spot_check_rate
    if not book.has("service_record") or target <= 0:
        return None
    year = pl.col("day").dt.year()
    rows = (
        book.columns("inspection", "day", "sampled")
        .drop_nulls("day")
        .with_columns(year=year)
    )
    kept = (
        ledger(book)
        .select("is_live", pl.col("date").dt.year().alias("year"))
        .filter("is_live")
        .group_by("year")
        .agg(pl.len().cast(pl.Int64).alias("all"))
    )
    counted = (
        rows.sort("day", TABLE, ROW, maintain_order=True)
        .group_by("year", maintain_order=True)
        .agg(
            pl.col(TABLE, ROW).first(),
            pl.col("sampled").sum().alias("count"),
            pl.col("sampled").is_not_null().any().alias("says"),
        )
        .join(kept, on="year", how="inner", maintain_order="left")
    )
    return Broken(
        "sampled",
        frame=counted,
        where=pl.col("says")
        & (pl.col("year") < context.today.year)
        & (pl.col("count") < pl.col("all") * target),
        year=pl.col("year"),
        count=pl.col("count"),
        all=pl.col("all"),
        target=f"{target * 100:g}",
    )
