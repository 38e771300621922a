"""How long somebody has been registered."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import metric


@metric(
    "months_registered",
    Label("注册满月", "註冊滿月", "Full months registered"),
    unit="months",
    sheets=("volunteer",),
    empty=None,
    whole=True,
)
def months_registered(facts: Facts) -> Evidence:
    """Return the row of the register with the full months up to the rating.

    A month is full on the day of the same number, or on the last day of a month that
    has no such day.
    """
    people = facts.people.frame.drop_nulls("registered_on").with_columns(
        pl.lit("volunteer").alias("kind"),
        until=pl.min_horizontal(
            pl.col("exit_on").fill_null(facts.as_of), pl.lit(facts.as_of)
        ),
    )
    begin, until = pl.col("registered_on"), pl.col("until")
    months = (until.dt.year() - begin.dt.year()) * 12 + (
        until.dt.month().cast(pl.Int32) - begin.dt.month().cast(pl.Int32)
    )
    is_short = (until.dt.day() < begin.dt.day()) & (until != until.dt.month_end())
    return evidence(people, (months - is_short.cast(pl.Int32)).clip(0))
