"""VK851 proof-id-differs-from-register: a proof carries the right ID number."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.proof import Proof
from volkit.validate.book import Book
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Proof,
    code="VK851",
    name="proof-id-differs-from-register",
    severity=Severity.WARNING,
    message=N_("The ID number differs from that of {volunteer_no} in the register."),
    advice=N_(
        "Compare with the card and correct the wrong one before the proof is sealed."
    ),
    since="0.1",
    source="L-149",
)
def proof_id_differs_from_register(book: Book) -> Broken:
    """Compare only where both numbers could be read."""
    rows = book.columns("proof", "volunteer_no", "id_no").drop_nulls()
    rows = book.match(rows, "volunteer", "volunteer_no", take=("id_no",))
    return Broken(
        "id_no",
        frame=rows,
        where=pl.col("id_no") != pl.col("volunteer.id_no"),
        volunteer_no=pl.col("volunteer_no"),
    )
