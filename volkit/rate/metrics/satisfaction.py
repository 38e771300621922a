"""How content the people served were."""

import polars as pl

from volkit.model.text import Label
from volkit.rate.evidence import Evidence, evidence
from volkit.rate.facts import Facts
from volkit.rate.metric import metric

_RATED = ("1", "2", "3", "4", "5")
_CONTENT = ("3", "4", "5")


@metric(
    "satisfaction",
    Label("满意率", "滿意率", "Share of content ratings"),
    unit="share",
    total="mean",
    empty=None,
)
def satisfaction(facts: Facts) -> Evidence:
    """Return the period's rated records: 1 for 基本满意 or better, else 0.

    A rating given after the day of the star rating does not count yet.
    """
    rated = facts.services.filter(
        pl.col("quality").is_in(_RATED)
        & facts.within()
        & (pl.col("rated_on") <= facts.as_of).fill_null(value=True)
    )
    return evidence(rated, pl.col("quality").is_in(_CONTENT))
