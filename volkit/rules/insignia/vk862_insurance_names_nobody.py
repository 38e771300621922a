"""VK862 insurance-names-nobody: insurance is for a person or for an activity."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.insurance import Insurance
from volkit.validate.rule import Broken, row_rule

_WHOM = ("volunteer_no", "name", "activity_no")


@row_rule(
    Insurance,
    code="VK862",
    name="insurance-names-nobody",
    severity=Severity.WARNING,
    message=N_("Policy {policy} names neither a person nor an activity."),
    advice=N_("Enter the volunteer number or the activity number."),
    since="0.1",
)
def insurance_names_nobody(frame: pl.DataFrame) -> Broken | None:
    """Ask only where the table has such a column at all."""
    have = [key for key in _WHOM if key in frame.columns]
    if not have:
        return None
    policy = pl.col("policy_no")
    return Broken(
        "policy_no",
        where=policy.is_not_null()
        & pl.all_horizontal(pl.col(key).is_null() for key in have),
        policy=policy,
    )
