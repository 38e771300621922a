"""VK624 notice-of-another-matter: stars are made public in a notice of stars."""

from collections.abc import Iterator

import polars as pl

from volkit.codes import table
from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.commitment import Commitment
from volkit.sheets.hour_batch import HourBatch
from volkit.sheets.post_claim import PostClaim
from volkit.sheets.star import Star
from volkit.validate.book import Book
from volkit.validate.notices import MATTERS, in_notice
from volkit.validate.rule import Broken, book_rule

_ANY = "QT"
"""A notice of other matters may hold these, too."""


@book_rule(
    Star,
    HourBatch,
    Commitment,
    PostClaim,
    code="VK624",
    name="notice-of-another-matter",
    severity=Severity.INFO,
    message=N_("The notice {notice} is about {matter}."),
    advice=N_("Enter the notice in which this was made public, if it is another."),
    since="0.1",
)
def notice_of_another_matter(book: Book) -> Iterator[Broken]:
    """Compare with what the notice itself says it is about."""
    for kind, own in MATTERS.items():
        rows = in_notice(book, kind)
        for other in table("publicity_matter").rows:
            yield Broken(
                "publicity_no",
                frame=rows,
                where=(pl.col("publicity.matter") == other.code)
                & (other.code not in {own, _ANY}),
                notice=pl.col("publicity_no"),
                matter=other.label,
            )
