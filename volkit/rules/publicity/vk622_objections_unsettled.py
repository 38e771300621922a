"""VK622 objections-unsettled: whoever objects gets an answer."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.publicity import Publicity
from volkit.validate.condition import is_missing
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Publicity,
    code="VK622",
    name="objections-unsettled",
    severity=Severity.WARNING,
    message=N_(
        "{count} objections, the notice ended on {end}, and nothing is settled."
    ),
    advice=N_("Look into them, answer, and enter what came of it."),
    since="0.1",
)
def objections_unsettled(context: Context) -> Broken:
    """Wait until the notice has ended."""
    count, end = pl.col("objections"), pl.col("to")
    return Broken(
        "handled",
        where=(count > 0)
        & (end < pl.lit(context.today))
        & is_missing("handled", Publicity.columns()["handled"]),
        count=count,
        end=end,
    )
