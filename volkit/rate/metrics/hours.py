"""Hours of service: in all, this year, and those that were published."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.hours import in_hours
from volkit.rate.metric import metric

_HOURS = in_hours(pl.col("units"))


@metric(
    "hours_total",
    Label("累计认定时长", "累計認定時長", "Confirmed hours in all"),
    unit="hours",
)
def hours_total(facts: Facts) -> Evidence:
    """Return all records that give hours."""
    return evidence(facts.services.filter(pl.col("units") > 0), _HOURS)


@metric(
    "hours_year",
    Label("本年认定时长", "本年認定時長", "Confirmed hours this year"),
    unit="hours",
)
def hours_year(facts: Facts) -> Evidence:
    """Return the records of the year that give hours."""
    this_year = pl.col("date").dt.year() == facts.as_of.year
    return evidence(facts.services.filter((pl.col("units") > 0) & this_year), _HOURS)


@metric(
    "public_hours",
    Label("已公示时长", "已公示時長", "Published hours"),
    unit="hours",
    sheets=("service_record", "hour_batch"),
)
def public_hours(facts: Facts) -> Evidence:
    """Return the period's confirmed records whose batch was published.

    Without the 时长认定 sheet, a confirmed record is taken as published, because
    publication comes before confirmation.
    """
    rows = facts.services.filter(
        (pl.col("units") > 0)
        & ((pl.col("status") == "RD") | ~pl.col("is_kept"))
        & facts.within()
    )
    if facts.has("hour_batch"):
        batches = facts.sheet("hour_batch", batch_no=pl.String, publicity_no=pl.String)
        if batches["publicity_no"].null_count() < batches.height:
            batches = batches.drop_nulls("publicity_no")
        rows = rows.join(
            batches.drop_nulls("batch_no").select("batch_no"),
            on="batch_no",
            how="semi",
            maintain_order="left",
        )
    return evidence(rows, _HOURS)
