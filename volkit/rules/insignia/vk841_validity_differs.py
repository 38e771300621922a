"""VK841 validity-differs: a card is valid for as long as the parameter says."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.context import Context
from volkit.sheets.insignia import Insignia
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Insignia,
    code="VK841",
    name="validity-differs",
    severity=Severity.INFO,
    message=N_(
        "Valid until {until}; {months} months after the day of issue would be {right}."
    ),
    advice=N_("Correct the day, or the parameter “Card valid for (months)”."),
    fix=Safety.SHOW,
    since="0.1",
)
def validity_differs(context: Context) -> Broken:
    """Look at activity cards; a day more or less makes no difference."""
    months = context.params.card_valid_months
    until = pl.col("until")
    right = pl.col("issued_on").dt.offset_by(f"{months}mo")
    apart = (until - right).dt.total_days().abs()
    return Broken(
        "until",
        where=(pl.col("kind") == "HDZ") & (apart > 1),
        fix=right,
        until=until,
        months=months,
        right=right,
    )
