"""VK308 record-entered-twice: one person in one activity at one time is one row."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import Table
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.ledger import DEAD
from volkit.validate.rule import Broken, table_rule
from volkit.validate.whole_row import later, plain, repeated

_TIME = ("date", "in", "out", "hour_kind")
_WHO = ("volunteer_no", "name")


@table_rule(
    ServiceRecord,
    code="VK308",
    name="record-entered-twice",
    severity=Severity.ERROR,
    message=N_("The same service of the same person already stands in row {first}."),
    advice=N_("Delete one of the two rows, or correct the activity or the time."),
    since="0.1",
)
def record_entered_twice(table: Table) -> Broken | None:
    """Go by person, activity and time; without activities, by the whole row."""
    frame = table.frame
    who = next((key for key in _WHO if key in frame.columns), "")
    if not who or frame.is_empty():
        return None
    rows = plain(frame)
    if "status" in rows.columns:
        rows = rows.filter(~pl.col("status").is_in(DEAD).fill_null(value=False))
    found = []
    if "activity_no" in rows.columns:
        key = ["activity_no", who, *(k for k in _TIME if k in rows.columns)]
        found.append(later(rows.drop_nulls(["activity_no", who]), key))
        rows = rows.filter(pl.col("activity_no").is_null())
    if "date" in rows.columns:
        found.append(repeated(rows.drop_nulls([who, "date"]), table))
    if not found:
        return None
    return Broken(
        who, frame=pl.concat(found), where=pl.lit(value=True), first=pl.col("first")
    )
