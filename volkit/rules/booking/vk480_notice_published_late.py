"""VK480 notice-published-late: people learn of an activity some days before."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.notice import Notice
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Notice,
    code="VK480",
    name="notice-published-late",
    severity=Severity.WARNING,
    message=N_("Published {days} days before; {limit} are needed."),
    advice=N_("Publish earlier, or hold the activity later and say so."),
    since="0.1",
)
def notice_published_late(context: Context) -> Broken:
    """Count days of the calendar; a notice after the event counts below none."""
    days = (pl.col("when").cast(pl.Date) - pl.col("published_on")).dt.total_days()
    limit = context.params.notice_lead_days
    return Broken("published_on", where=days < limit, days=days, limit=limit)
