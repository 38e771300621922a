"""VK807 second-signature-missing: two people approve a large sum."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.fund import Fund
from volkit.validate.rule import Broken, row_rule

_SEVERAL = r"[、，,;；/／|\s&+]|和|与|及|会|集体|研究|联签|双签"
_TWO_NAMES = 5
"""Two names without anything between them are at least as long as this, or nearly."""


@row_rule(
    Fund,
    code="VK807",
    name="second-signature-missing",
    severity=Severity.WARNING,
    message=N_("{expense} was approved by one person; above {limit} it takes two."),
    advice=N_(
        "Have a second person approve it, and enter both names with 、 between them."
    ),
    since="0.1",
)
def second_signature_missing(context: Context) -> Broken:
    """Count the names; a meeting that approved is more than one person."""
    expense, limit = pl.col("expense"), context.params.dual_sign_over
    who = pl.col("approver").str.strip_chars()
    alone = ~who.str.contains(_SEVERAL) & (who.str.len_chars() < _TWO_NAMES)
    return Broken(
        "approver", where=(expense > limit) & alone, expense=expense, limit=limit
    )
