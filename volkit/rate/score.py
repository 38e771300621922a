"""The 考评得分 sheet: measures that somebody typed, and whose they are."""

from collections.abc import Mapping

import polars as pl

from volkit.rate.evidence import AMOUNT, PERSON, PLACE
from volkit.rate.facts import Facts
from volkit.rate.metric import Metric, folded, measure_named
from volkit.rate.period import written_span


def scores(facts: Facts, wanted: Mapping[str, Metric]) -> pl.DataFrame:
    """Return the typed rows of the period: `PERSON`, `measure`, `AMOUNT`, `PLACE`.

    A row without a period, or with one that cannot be read, belongs to this one.
    """
    rows = facts.placed(
        "score", measure=pl.String, value=pl.Float64, period=pl.String
    ).drop_nulls(["measure", "value"])
    captions = {folded(caption): key for caption, key in facts.captions.items()}
    names = {
        text: captions.get(folded(text)) or measure_named(text)
        for text in rows["measure"].unique().to_list()
    }
    return (
        in_period(facts, rows)
        .with_columns(pl.col("measure").replace_strict(names, return_dtype=pl.String))
        .filter(pl.col("measure").is_in(list(wanted)))
        .select(PERSON, "measure", pl.col("value").alias(AMOUNT), *PLACE)
    )


def in_period(facts: Facts, rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose written `period` is this one, or not to be read."""
    others = [
        text
        for text in rows["period"].unique().drop_nulls().to_list()
        if not _meets(facts, text)
    ]
    return rows.filter(~pl.col("period").is_in(others).fill_null(value=False))


def unknown_measures(facts: Facts) -> list[str]:
    """Return the words in the sheet's measure column that name no measure."""
    frame = facts.sheet("score", measure=pl.String)
    captions = {folded(caption) for caption in facts.captions}
    return [
        text
        for text in frame["measure"].drop_nulls().unique(maintain_order=True).to_list()
        if folded(text) not in captions and measure_named(text) is None
    ]


def _meets(facts: Facts, text: str) -> bool:
    """Tell whether a written period and the rating's have a day in common."""
    written = written_span(text)
    if written is None or written.start is None:
        return True
    span = facts.span
    return written.start <= span.end and (
        span.start is None or written.end >= span.start
    )
