"""VK706 qualification-ended-yet-serving: a certificate has an end."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.context import Context
from volkit.sheets.qualification import Qualification
from volkit.validate.book import Book
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule
from volkit.validate.skills import qualified, skilled_classes, unproven


@book_rule(
    Qualification,
    code="VK706",
    name="qualification-ended-yet-serving",
    severity=Severity.WARNING,
    message=N_("Valid until {until}; the person served in “{work}” on {day}."),
    advice=N_(
        "Have it renewed and enter the new one; give the person other work until then."
    ),
    since="0.1",
    source="L-685",
)
def qualification_ended_yet_serving(book: Book, context: Context) -> Iterator[Broken]:
    """Look at the last certificate of each kind, and for other proof of the skill.

    A certificate is for a class if its name has half of the class's: 心理 for 心理疏导.
    """
    last = (
        unproven(book, context)
        .sort("date")
        .unique([PERSON, "class"], keep="last", maintain_order=True)
        .select(PERSON, "class", "date")
    )
    rows = qualified(book).drop_nulls([PERSON, "until"])
    rows = rows.filter(pl.col("until") == pl.col("until").max().over(PERSON, "title"))
    for code, label in skilled_classes(context).items():
        of_class = last.filter(pl.col("class") == code)
        caption = label.zh_hans
        half = len(caption) // 2
        named = pl.col("title").str.contains(f"{caption[:half]}|{caption[half:]}")
        yield Broken(
            "until",
            frame=rows.join(of_class, on=PERSON, how="inner", maintain_order="left"),
            where=named & (pl.col("date") > pl.col("until")),
            until=pl.col("until"),
            work=label,
            day=pl.col("date"),
        )
