"""VK610 votes-exceed-present: nobody has two votes."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rate.ballot import GRADES, votes
from volkit.sheets.vote import Vote
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Vote,
    code="VK610",
    name="votes-exceed-present",
    severity=Severity.ERROR,
    message=N_("{votes} votes are entered, but only {present} were present."),
    advice=N_("Count the ballots again; correct the votes or the number present."),
    since="0.1",
)
def votes_exceed_present(frame: pl.DataFrame) -> list[Broken]:
    """Point at the number present; a table may lack a grade that nobody gave."""
    given = [grade for grade in GRADES if grade in frame.columns]
    present = pl.col("present")
    if not given:
        return []
    cast = votes(given)
    return [Broken("present", where=cast > present, votes=cast, present=present)]
