"""VK612 quorum-missed: a vote needs enough of those who have one."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.rate.ballot import has_quorum
from volkit.sheets.context import Context
from volkit.sheets.vote import Vote
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Vote,
    code="VK612",
    name="quorum-missed",
    severity=Severity.WARNING,
    message=N_(
        "{present} of {expected} were present; a vote counts from {quorum} % on."
    ),
    advice=N_("Hold the vote again; this one does not count. Or correct the numbers."),
    since="0.1",
)
def quorum_missed(context: Context) -> Broken:
    """Ask each group for the same share."""
    return Broken(
        "present",
        where=~has_quorum(context.params),
        present=pl.col("present"),
        expected=pl.col("expected"),
        quorum=round(context.params.quorum * 100, 1),
    )
