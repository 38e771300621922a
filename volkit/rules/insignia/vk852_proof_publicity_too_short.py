"""VK852 proof-publicity-too-short: a proof is public for seven days."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.proof import Proof
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Proof,
    code="VK852",
    name="proof-publicity-too-short",
    severity=Severity.WARNING,
    message=N_("Issued on {day} and public until {until}; {fewest} days are due."),
    advice=N_("Let the notice stand longer, or correct one of the dates."),
    since="0.1",
    source="L-149",
)
def proof_publicity_too_short(context: Context) -> Broken:
    """Count both ends, in days of the calendar."""
    day, until = pl.col("day"), pl.col("public_until")
    fewest = context.params.proof_publicity_days
    return Broken(
        "public_until",
        where=(until >= day) & ((until - day).dt.total_days() + 1 < fewest),
        day=day,
        until=until,
        fewest=fewest,
    )
