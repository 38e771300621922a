"""How far people, and teams, kept what they promised: tables for reports."""

import polars as pl

from volkit.rate.evidence import AMOUNT, PERSON
from volkit.rate.facts import Facts
from volkit.rate.metrics.commitments import judged
from volkit.rate.teams import home_teams

COUNTS = ("promised", "kept", "partly", "broken", "running")
"""The columns of counts in both tables; `rate` is the mean share kept."""


def kept_by_person(facts: Facts) -> pl.DataFrame:
    """Return everyone who promised something: number, name, team, `COUNTS`, `rate`.

    The rate is that of the measure `commitments_done_rate`.
    """
    people = facts.people.frame.select(PERSON, "volunteer_no", "name")
    counted = _counted(judged(facts), PERSON)
    teams = home_teams(facts)
    return (
        people.join(counted, on=PERSON, maintain_order="left")
        .join(teams, on=PERSON, how="left", maintain_order="left")
        .select("volunteer_no", "name", "team_no", "team", *COUNTS, "rate")
    )


def kept_by_team(facts: Facts) -> pl.DataFrame:
    """Return the teams with their members' promises: `people`, `COUNTS`, `rate`.

    Those without a team stand together in a last row without a number.
    """
    own = judged(facts).join(
        home_teams(facts), on=PERSON, how="left", maintain_order="left"
    )
    return _counted(own, "team_no", "team").sort(
        "team_no", nulls_last=True, maintain_order=True
    )


def _counted(own: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Return how many commitments of each group came to what."""
    state = state_of()
    counts = {
        name: pl.len() if name == "promised" else (state == name).sum()
        for name in COUNTS
    }
    return own.group_by(*by, maintain_order=True).agg(
        pl.col(PERSON).n_unique().cast(pl.Int64).alias("people"),
        *(count.cast(pl.Int64).alias(name) for name, count in counts.items()),
        pl.col(AMOUNT).mean().round(9).alias("rate"),
    )


def state_of() -> pl.Expr:
    """Return which of `COUNTS` a commitment that is judged comes under."""
    share = pl.col(AMOUNT)
    is_broken = (pl.col("status") == "WD").fill_null(value=False)
    return (
        pl.when(share >= 1)
        .then(pl.lit("kept"))
        .when(share > 0)
        .then(pl.lit("partly"))
        .when(is_broken)
        .then(pl.lit("broken"))
        .otherwise(pl.lit("running"))
    )
