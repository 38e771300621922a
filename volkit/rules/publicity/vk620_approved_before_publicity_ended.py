"""VK620 approved-before-publicity-ended: first everyone may object."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.hour_batch import HourBatch
from volkit.sheets.star import Star
from volkit.validate.book import Book
from volkit.validate.notices import MATTERS, in_notice
from volkit.validate.rule import Broken, book_rule


@book_rule(
    Star,
    HourBatch,
    code="VK620",
    name="approved-before-publicity-ended",
    severity=Severity.WARNING,
    message=N_("Approved on {day}, but the notice {notice} was public until {until}."),
    advice=N_("Approve after the notice has ended, or correct one of the dates."),
    since="0.1",
)
def approved_before_publicity_ended(book: Book) -> Iterator[Broken]:
    """Let the last day itself do; a notice of another matter has its own rule."""
    day, until = pl.col("day"), pl.col("publicity.to")
    for kind in (Star.key, HourBatch.key):
        yield Broken(
            "day",
            frame=in_notice(book, kind, "day"),
            where=(day < until)
            & (pl.col("publicity.matter").fill_null(MATTERS[kind]) == MATTERS[kind]),
            day=day,
            notice=pl.col("publicity_no"),
            until=until,
        )
