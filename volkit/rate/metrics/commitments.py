"""How far somebody kept what he promised in public."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import AMOUNT, PERSON, PLACE, Evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import metric

_NOT_PROMISED = ("NZ", "TZ")
_HALF_KEPT = 0.5


@metric(
    "commitments_done_rate",
    Label("承诺兑现率", "承諾兌現率", "Share of commitments kept"),
    unit="share",
    total="mean",
    sheets=("commitment", "fulfilment"),
    empty=None,
)
def commitments_done_rate(facts: Facts) -> Evidence:
    """Return the commitments judged in the period, and their fulfilments.

    A commitment kept is 1, one broken 0; between them the amounts done decide,
    measured by the target, and a half where a part was kept but nothing was counted.
    """
    own = judged(facts)
    rows = own.select(PERSON, AMOUNT, *PLACE)
    return Evidence(pl.concat([rows, _behind(_acts(facts), own)]))


def judged(facts: Facts) -> pl.DataFrame:
    """Return the commitments due in the period, or kept early, with `AMOUNT` kept.

    Drafts and commitments whose change was approved are left out. `status` is the
    last verdict where there is one.
    """
    own = facts.placed(
        "commitment",
        commitment_no=pl.String,
        year=pl.Int64,
        text=pl.String,
        target=pl.Float64,
        due=pl.Date,
        status=pl.String,
        publicity_no=pl.String,
    )
    done = _done(_acts(facts))
    own = own.join(done, on="commitment_no", how="left", maintain_order="left")
    own = own.with_columns(_verdict()).with_columns(_kept().alias(AMOUNT))
    return own.filter(_counts(facts))


def _acts(facts: Facts) -> pl.DataFrame:
    """Return what was done until the day of the rating."""
    return facts.sheet(
        "fulfilment",
        commitment_no=pl.String,
        day=pl.Date,
        amount=pl.Float64,
        verdict=pl.String,
    ).filter(pl.col("day").is_null() | (pl.col("day") <= facts.as_of))


def _behind(acts: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """Return the fulfilments of commitments as rows that only bear them out."""
    whose = own.drop_nulls("commitment_no").unique("commitment_no", keep="first")
    return acts.join(
        whose.select("commitment_no", PERSON), on="commitment_no", maintain_order="left"
    ).select(PERSON, pl.lit(None, pl.Float64).alias(AMOUNT), *PLACE)


def _verdict() -> pl.Expr:
    """Return the last verdict as the state, unless a change was approved."""
    judged = pl.col("verdict").is_in(["DX", "BF", "WD"]) & (
        pl.col("status") != "TZ"
    ).fill_null(value=True)
    return pl.when(judged).then("verdict").otherwise("status").alias("status")


def _done(acts: pl.DataFrame) -> pl.DataFrame:
    """Return, for each commitment, the amount done and the last verdict."""
    return (
        acts.drop_nulls("commitment_no")
        .sort("day", nulls_last=False, maintain_order=True)
        .group_by("commitment_no")
        .agg(
            pl.col("amount").sum().round(9).alias("done"),
            pl.col("verdict").drop_nulls().last(),
        )
    )


def _kept() -> pl.Expr:
    """Return how far a commitment was kept, from 0 to 1."""
    share = (
        pl.when(pl.col("target") > 0)
        .then(pl.col("done").fill_null(0) / pl.col("target"))
        .clip(0, 1)
    )
    return (
        pl.when(pl.col("status") == "DX")
        .then(1.0)
        .when(pl.col("status") == "WD")
        .then(0.0)
        .when((pl.col("status") == "BF") & (share.is_null() | (share == 0)))
        .then(_HALF_KEPT)
        .otherwise(share.fill_null(0.0))
    )


def _counts(facts: Facts) -> pl.Expr:
    """Tell whether a commitment is judged in the period."""
    span = facts.span
    due = pl.col("due")
    is_of_year = (pl.col("year") == facts.as_of.year) | pl.lit(span.start is None)
    is_due = facts.within("due") | (due.is_null() & is_of_year)
    is_early = (due > facts.as_of) & is_of_year & (pl.col(AMOUNT) >= 1)
    return (is_due | is_early).fill_null(value=False) & ~pl.col("status").is_in(
        _NOT_PROMISED
    ).fill_null(value=False)
