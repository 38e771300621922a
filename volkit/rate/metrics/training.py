"""How much somebody was trained."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON, PLACE, Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.hours import in_hours, units_of_record
from volkit.rate.metric import metric


@metric(
    "training_hours",
    Label("培训学时", "培訓學時", "Training hours"),
    unit="hours",
    sheets=("training_attend", "training", "service_record"),
)
def training_hours(facts: Facts) -> Evidence:
    """Return the training of the period that was not failed, and such ledger rows.

    A ledger row of the kind 培训 counts unless the person's attendance stands in the
    training sheet on the same day. Attendance without any date counts as of now.
    """
    attended = _attended(facts)
    noted = facts.counted.filter((pl.col("hour_kind") == "PX") & facts.within()).join(
        attended.select(PERSON, "day"),
        left_on=[PERSON, "date"],
        right_on=[PERSON, "day"],
        how="anti",
        maintain_order="left",
    )
    units = units_of_record(facts.settings, noted.columns).fill_null(0)
    from_ledger = evidence(noted, in_hours(units)).rows
    return Evidence(
        pl.concat([attended.select(PERSON, AMOUNT, *PLACE), from_ledger]).filter(
            pl.col(AMOUNT) > 0
        )
    )


def _attended(facts: Facts) -> pl.DataFrame:
    """Return the attendance rows of the period with their day and hours."""
    sessions = (
        facts.sheet("training", training_no=pl.String, day=pl.Date)
        .drop_nulls("training_no")
        .unique("training_no", keep="first", maintain_order=True)
        .select("training_no", pl.col("day").alias("_day"))
    )
    rows = facts.placed(
        "training_attend",
        training_no=pl.String,
        day=pl.Date,
        hours=pl.Float64,
        passed=pl.Boolean,
    ).join(sessions, on="training_no", how="left", maintain_order="left")
    return (
        rows.with_columns(pl.coalesce("day", "_day", pl.lit(facts.as_of)).alias("day"))
        .filter(pl.col("passed").fill_null(value=True) & facts.within("day"))
        .with_columns(pl.col("hours").fill_null(0).alias(AMOUNT))
    )
