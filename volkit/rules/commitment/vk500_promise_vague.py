"""VK500 promise-vague: a promise that nobody can check."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.sheets.context import Context
from volkit.validate.promise import is_vague
from volkit.validate.rule import Broken, row_rule


@row_rule(
    Commitment,
    code="VK500",
    name="promise-vague",
    severity=Severity.WARNING,
    message=N_(
        "The promise names no number, time, place or person; nobody can check it."
    ),
    advice=N_("Say what is done, how often, until when and for whom."),
    since="0.1",
    source="F-NUO",
)
def promise_vague(frame: pl.DataFrame, context: Context) -> Broken:
    """Leave out promises with a target in figures."""
    where = is_vague(pl.col("text"), context.params.vague_words)
    if "target" in frame.columns:
        where &= pl.col("target").is_null()
    return Broken("text", where=where)
