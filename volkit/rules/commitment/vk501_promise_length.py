"""VK501 promise-length: a promise has ten to two hundred characters."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.sheets.context import Context
from volkit.validate.promise import is_vague
from volkit.validate.rule import Broken, row_rule

_SHORTEST, _LONGEST = 10, 200


@row_rule(
    Commitment,
    code="VK501",
    name="promise-length",
    severity=Severity.WARNING,
    message=N_(
        "The promise has {length} characters; it should have {shortest} to {longest}."
    ),
    advice=N_("Say in one or two sentences what is done, for whom and until when."),
    since="0.1",
)
def promise_length(context: Context) -> Broken:
    """Count characters without spaces; what is vague is said elsewhere."""
    length = pl.col("text").str.replace_all(r"\s", "").str.len_chars()
    vague = is_vague(pl.col("text"), context.params.vague_words)
    return Broken(
        "text",
        where=~length.is_between(_SHORTEST, _LONGEST) & ~vague,
        length=length,
        shortest=_SHORTEST,
        longest=_LONGEST,
    )
