"""VK705 served-before-training: training comes before service."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.model.table import ROW
from volkit.sheets.context import Context
from volkit.sheets.service_record import ServiceRecord
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule
from volkit.validate.skills import qualified, skilled_classes, unproven


@book_rule(
    ServiceRecord,
    code="VK705",
    name="served-before-training",
    severity=Severity.WARNING,
    message=N_("Served in “{work}” on {day} without the training it needs first."),
    advice=N_(
        "Train the person before the next service; enter the training if it was held."
    ),
    since="0.1",
    source="L-685",
)
def served_before_training(book: Book, context: Context) -> Iterator[Broken]:
    """Say it once for a person and class, at the first such service.

    Where no session is held for a class, or nobody entered who came, nothing can be
    told; whose certificate has ended is spoken of there.
    """
    held = book.columns("training", "classes")["classes"].explode().to_list()
    if not book.has("training_attend"):
        return
    bare = unproven(book, context)
    ended = qualified(book).select(PERSON, "until").drop_nulls()
    ended = bare.join(ended, on=PERSON).filter(pl.col("until") < pl.col("date"))
    first = bare.join(ended, on=[TABLE, ROW], how="anti").unique(
        [PERSON, "class"], keep="first", maintain_order=True
    )
    for code, label in skilled_classes(context).items():
        if code not in held:
            continue
        yield Broken(
            "activity_no",
            frame=first,
            where=pl.col("class") == code,
            work=label,
            day=pl.col("date"),
        )
