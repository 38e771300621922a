"""What stars somebody held before."""

import datetime as dt

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import PERSON, Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import metric
from volkit.rate.period import written_span


@metric(
    "prev_stars",
    Label("上期星级", "上期星級", "Stars of the last period"),
    unit="stars",
    sheets=("star", "volunteer"),
    whole=True,
)
def prev_stars(facts: Facts) -> Evidence:
    """Return the last grading before the period.

    The period written in the 星级评定 sheet decides, its day of approval where that
    cannot be read. Without that sheet, the register's 当前星级 stands in.
    """
    if not facts.has("star"):
        known = facts.people.frame.drop_nulls("star").with_columns(
            pl.lit("volunteer").alias("kind")
        )
        return evidence(known, pl.col("star"))
    rows = facts.placed("star", period=pl.String, level=pl.Int64, day=pl.Date)
    ends = _period_ends(rows["period"].unique().drop_nulls())
    before = facts.span.start or facts.as_of
    return evidence(
        rows.drop_nulls("level")
        .join(ends, on="period", how="left", maintain_order="left")
        .with_columns(pl.coalesce("_end", "day").alias("_end"))
        .filter(pl.col("_end").is_null() | (pl.col("_end") < before))
        .sort("_end", "day", nulls_last=False, maintain_order=True)
        .unique(PERSON, keep="last", maintain_order=True),
        pl.col("level"),
    )


def _period_ends(periods: pl.Series) -> pl.DataFrame:
    """Return the last day of each period that can be read."""
    spans = [(text, written_span(text)) for text in periods]
    return pl.DataFrame(
        [(text, span.end) for text, span in spans if span],
        schema={"period": pl.String, "_end": dt.date},
        orient="row",
    )
