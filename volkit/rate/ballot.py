"""What a tally of votes is worth: the mean of its grades, and whether it counts."""

from collections.abc import Sequence

import polars as pl

from volkit.sheets.params import Params

GRADES = ("yx", "hg", "jb", "bh")
"""The columns of the votes, the best grade first."""

_NEARLY = 0.005


def votes(grades: Sequence[str] = GRADES) -> pl.Expr:
    """Return how many votes a row has; null where no grade is filled in."""
    given = pl.any_horizontal(pl.col(grade).is_not_null() for grade in grades)
    return pl.when(given).then(pl.sum_horizontal(grades))


def mean_grade(
    params: Params, among: pl.Expr, grades: Sequence[str] = GRADES
) -> pl.Expr:
    """Return the mean score of a row's votes among so many; null without votes."""
    worth = {
        "yx": params.score_excellent,
        "hg": params.score_qualified,
        "jb": params.score_barely,
        "bh": params.score_unqualified,
    }
    points = pl.sum_horizontal(pl.col(g).fill_null(0) * worth[g] for g in grades)
    return pl.when(among > 0).then(points / among)


def has_quorum(params: Params) -> pl.Expr:
    """Tell whether enough of those expected were there; null where that is not said.

    The quorum is written with few digits: two of three are two thirds.
    """
    expected = pl.col("expected")
    share = pl.when(expected > 0).then(pl.col("present") / expected)
    return share + _NEARLY >= params.quorum


def weight(params: Params) -> pl.Expr:
    """Return the weight of the row's raters; 1 where they are not named."""
    weights = {
        "ZP": params.weight_self,
        "HP": params.weight_peers,
        "QZ": params.weight_public,
        "DZZ": params.weight_branch,
    }
    return pl.col("rater").replace_strict(weights, default=1.0, return_dtype=pl.Float64)
