"""VK511 status-differs-from-verdict: a promise has one outcome."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Safety, Severity
from volkit.sheets.commitment import Commitment
from volkit.validate.book import Book
from volkit.validate.kept import SETTLED, promises
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Commitment,
    code="VK511",
    name="status-differs-from-verdict",
    severity=Severity.WARNING,
    message=N_("The status is {status}; the last verdict was {verdict}."),
    advice=N_("Take the verdict that was published; correct the other."),
    fix=Safety.SHOW,
    since="0.1",
)
def status_differs_from_verdict(book: Book) -> Broken:
    """Compare outcomes only: a promise still running is no contradiction."""
    status, verdict = pl.col("status"), pl.col("verdict")
    return Broken(
        "status",
        frame=promises(book),
        where=pl.col("is_alone")
        & status.is_in(SETTLED)
        & verdict.is_in(SETTLED)
        & (status != verdict),
        fix=verdict,
        private={"verdict": "status"},
        status=status,
        verdict=verdict,
    )
