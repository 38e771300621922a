"""VK313 not-volunteer-service: duty, party meetings and paid work are none."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.activity import Activity
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.other_work import other_work
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Activity,
    ServiceRecord,
    code="VK313",
    name="not-volunteer-service",
    severity=Severity.ERROR,
    message=N_("“{word}” is not volunteer service and may not give hours."),
    advice=N_("Set “志愿服务属性” to 否, or take the row out of the ledger."),
    since="0.1",
    source="L-67",
)
def not_volunteer_service(kind: str, frame: pl.DataFrame) -> Iterator[Broken]:
    """Look for the words of duty, meetings and pay, not for those who are helped."""
    records = ("activity_no", "content", "post")
    keys = ("name", "content") if kind == "activity" else records
    named = pl.lit(value=False)
    claimed = pl.lit(value=True)
    if "is_volunteer" in frame.columns:
        claimed = pl.col("is_volunteer").fill_null(value=True)
    for key in keys:
        if key not in frame.columns:
            continue
        word = other_work(pl.col(key))
        yield Broken(key, where=word.is_not_null() & claimed & ~named, word=word)
        named = named | word.is_not_null()
