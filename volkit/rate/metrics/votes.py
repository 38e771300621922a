"""How people were voted on, by themselves, their peers, the public and the branch."""

from typing import Final

import polars as pl

from volkit.model.text import Label
from volkit.rate.ballot import GRADES, has_quorum, mean_grade, votes, weight
from volkit.rate.evidence import AMOUNT, OVER, PERSON, PLACE, Evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import Metric
from volkit.rate.score import in_period, scores

_SHARE = "_share"


def _voted(facts: Facts) -> Evidence:
    """Return the tallies of the period with a quorum, weighted by who voted.

    Several tallies of one group share its weight. The groups that voted share the
    whole. Whoever has no tally has the mean of what was typed into 考评得分.
    """
    params = facts.settings
    rows = facts.placed(
        "vote",
        period=pl.String,
        rater=pl.String,
        score=pl.Float64,
        expected=pl.Int64,
        present=pl.Int64,
        **dict.fromkeys(GRADES, pl.Int64),
    )
    rows = in_period(facts, rows).with_columns(
        pl.coalesce(mean_grade(params, votes()), "score").alias(AMOUNT)
    )
    rows = rows.filter(has_quorum(params).fill_null(value=True)).drop_nulls(AMOUNT)
    rows = rows.with_columns(
        (weight(params) / pl.len().over(PERSON, "rater")).alias(_SHARE)
    )
    typed = scores(facts, {VOTE_SCORE.key: VOTE_SCORE}).join(
        rows, on=PERSON, how="anti"
    )
    known = [PERSON, AMOUNT, _SHARE, *PLACE]
    every = pl.concat(
        [
            rows.select(known),
            typed.with_columns(pl.lit(1.0).alias(_SHARE)).select(known),
        ]
    ).filter(pl.col(_SHARE) > 0)
    over = every.group_by(PERSON).agg(pl.col(_SHARE).sum().alias(OVER))
    weighted = (pl.col(AMOUNT) * pl.col(_SHARE)).alias(AMOUNT)
    return Evidence(every.select(PERSON, weighted, *PLACE), over)


VOTE_SCORE: Final = Metric(
    "vote_score",
    Label("民主测评分", "民主測評分", "Score of the vote"),
    unit="score",
    total="over",
    sheets=("vote", "score"),
    rows=_voted,
    empty=None,
)
