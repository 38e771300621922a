"""VK613 vote-score-differs: the score is the mean of the votes."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.rate.ballot import GRADES, mean_grade, votes
from volkit.sheets.context import Context
from volkit.sheets.vote import Vote
from volkit.validate.rule import Broken, row_rule

_DIGITS = range(3)
_SLACK = 1e-6


@row_rule(
    Vote,
    code="VK613",
    name="vote-score-differs",
    severity=Severity.WARNING,
    message=N_("The score is entered as {score}; the votes make {mean}."),
    advice=N_(
        "Work it out again. If your office gives the grades other scores, enter them "
        "on the parameter tab."
    ),
    fix=Safety.SHOW,
    since="0.1",
)
def vote_score_differs(frame: pl.DataFrame, context: Context) -> Broken | None:
    """Accept the mean of the votes or of those present, however it is rounded.

    Votes that are missing or too many have rules of their own.
    """
    given = [grade for grade in GRADES if grade in frame.columns]
    if not given:
        return None
    score, params = pl.col("score"), context.params
    cast = votes(given)
    mean = mean_grade(params, cast, given)
    means = [mean]
    sound = pl.all_horizontal(pl.col(grade).is_not_null() for grade in given)
    if "present" in frame.columns:
        means.append(mean_grade(params, pl.col("present"), given))
        sound &= (cast <= pl.col("present")).fill_null(value=True)
    right = pl.any_horizontal(
        _is_rounded(score, found, digits).fill_null(value=False)
        for found in means
        for digits in _DIGITS
    )
    return Broken(
        "score",
        where=sound & (cast > 0) & ~right,
        fix=mean.round(2),
        score=score,
        mean=mean.round(2),
    )


def _is_rounded(score: pl.Expr, found: pl.Expr, digits: int) -> pl.Expr:
    """Tell whether a score is a number rounded to so many digits, or more."""
    step = 10.0**-digits
    whole = ((score / step).round() * step - score).abs() <= _SLACK
    close = (score - found).abs() <= step / 2 + _SLACK
    return close & (whole | pl.lit(digits == max(_DIGITS)))
