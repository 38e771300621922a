"""VK300 activity-ends-before-start: an end comes after its start."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.activity import Activity
from volkit.validate.night import is_night
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Activity,
    code="VK300",
    name="activity-ends-before-start",
    severity=Severity.ERROR,
    message=N_("The activity ends at {end}, not after its start at {start}."),
    advice=N_("Correct the times; if it ended on the next day, say so in “跨日”."),
    since="0.1",
    native='OR({start}="",{end}="",{end}>{start},{overnight:is 1})',
    native_column="end",
)
def activity_ends_before_start(frame: pl.DataFrame) -> Broken:
    """Leave out activities that end on the next day, as said or as it seems."""
    start, end = pl.col("start"), pl.col("end")
    if "overnight" in frame.columns:
        next_day = pl.col("overnight").fill_null(value=False)
    else:
        next_day = is_night(start, end)
    where = (end <= start) & ~next_day
    return Broken("end", where=where, end=end, start=start)
