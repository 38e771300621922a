"""VK461 money-was-taken: nobody takes money for volunteer service."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.followup import Followup
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Followup,
    code="VK461",
    name="money-was-taken",
    severity=Severity.WARNING,
    message=N_(
        "The person served says that money was taken; volunteer service is free."
    ),
    advice=N_("Look into it, have the money given back, and note the outcome."),
    since="0.1",
    source="L-685",
)
def money_was_taken() -> Broken:
    """Judge every follow-up that says so."""
    return Broken("charged", where=pl.col("charged"))
