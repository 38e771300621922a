"""VK470 wish-contacted-late: who takes a wish gets in touch within the days set."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.wish import Wish
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Wish,
    code="VK470",
    name="wish-contacted-late",
    severity=Severity.WARNING,
    message=N_("Got in touch {days} days after taking it; the limit is {limit}."),
    advice=N_("Correct the dates, or note why it took so long."),
    since="0.1",
)
def wish_contacted_late(context: Context) -> Broken:
    """Count days of the calendar."""
    days = (pl.col("contacted_on") - pl.col("claimed_on")).dt.total_days()
    limit = context.params.wish_contact_days
    return Broken("contacted_on", where=days > limit, days=days, limit=limit)
