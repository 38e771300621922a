"""VK904 several-people-of-this-name: a name alone does not say who served."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.validate.book import Book
from volkit.validate.mention import mentions
from volkit.validate.rule import Broken, book_rule


@book_rule(
    code="VK904",
    name="several-people-of-this-name",
    severity=Severity.ERROR,
    message=N_(
        "The register has {count} people called {who}; the name alone is not enough."
    ),
    advice=N_("Add a column “志愿者编号” and enter the number of the person meant."),
    since="0.1",
)
def several_people_of_this_name(book: Book) -> Iterator[Broken]:
    """Speak only where the table has no numbers; an empty one is another rule's."""
    for mention in mentions(book):
        no_number = ~pl.col("is_numbered") | (mention.name_at == "volunteer_no")
        yield Broken(
            mention.name_at,
            frame=mention.frame,
            where=no_number & (pl.col("namesakes") > 1),
            private={"who": "emergency_name"},
            who=pl.col("name"),
            count=pl.col("namesakes"),
        )
