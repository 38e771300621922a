"""VK623 published-unmasked: what is made public is looked over first."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.publicity import Publicity
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Publicity,
    code="VK623",
    name="published-unmasked",
    severity=Severity.WARNING,
    message=N_("Public since {start}, but not looked over for private facts."),
    advice=N_("Take ID numbers, phones, addresses and birth dates out of the notice."),
    since="0.1",
    source="L-PIPL",
)
def published_unmasked(context: Context) -> Broken:
    """Say it only once the notice hangs."""
    start = pl.col("from")
    return Broken(
        "masked",
        where=(start <= pl.lit(context.today)) & ~pl.col("masked"),
        start=start,
    )
