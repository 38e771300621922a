"""VK321 activity-in-future: what is reported as done has been."""

import datetime as dt

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.activity import Activity
from volkit.sheets.context import Context
from volkit.validate.rule import Broken, row_rule

_DONE = ("DS", "GS", "RD")
_FAR = dt.timedelta(days=366)


@row_rule(
    Activity,
    code="VK321",
    name="activity-in-future",
    severity=Severity.ERROR,
    message=N_("The activity is dated {day}, after today, {today}."),
    advice=N_("Look at the year first; a plan has the status 草稿."),
    since="0.1",
)
def activity_in_future(frame: pl.DataFrame, context: Context) -> Broken:
    """Allow plans: drafts, and without a status whatever lies within a year."""
    day, today = pl.col("date"), context.today
    far = day > pl.lit(today + _FAR)
    if "status" in frame.columns:
        done = pl.col("status").is_in(_DONE).fill_null(value=False)
        where = (day > pl.lit(today)) & (done | far)
    else:
        where = far
    return Broken("date", where=where, day=day, today=today)
