"""VK512 promises-unsettled: what is past its day is judged."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.commitment import Commitment
from volkit.sheets.context import Context
from volkit.validate.book import TABLE, Book
from volkit.validate.kept import SETTLED, promises
from volkit.validate.rule import Broken, book_rule

_RUNNING = ("SD", "GS", "ZX")


@book_rule(
    Commitment,
    code="VK512",
    name="promises-unsettled",
    severity=Severity.INFO,
    message=N_("{count} of {all} promises are past their day and not judged yet."),
    advice=N_("Judge them with the members and the masses, and enter the verdicts."),
    since="0.1",
)
def promises_unsettled(book: Book, context: Context) -> Broken:
    """Say it once for each table."""
    waits = (
        (pl.col("due") < pl.lit(context.today))
        & pl.col("status").is_in(_RUNNING)
        & ~pl.col("verdict").is_in(SETTLED).fill_null(value=False)
    ).fill_null(value=False)
    counted = (
        promises(book)
        .group_by(TABLE, maintain_order=True)
        .agg(
            pl.col(ROW).first(),
            pl.len().cast(pl.Int64).alias("all"),
            waits.sum().cast(pl.Int64).alias("count"),
        )
    )
    return Broken(
        "",
        frame=counted,
        where=pl.col("count") > 0,
        count=pl.col("count"),
        all=pl.col("all"),
    )
