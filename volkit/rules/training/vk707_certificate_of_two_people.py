"""VK707 certificate-of-two-people: a certificate belongs to one person."""

from collections.abc import Iterator

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.qualification import Qualification
from volkit.sheets.training_attend import TrainingAttend
from volkit.validate.book import TABLE, Book
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule
from volkit.validate.skills import attendance, qualified


@book_rule(
    Qualification,
    TrainingAttend,
    code="VK707",
    name="certificate-of-two-people",
    severity=Severity.WARNING,
    message=N_("Certificate {number} stands in row {first} for another person."),
    advice=N_("Look at the certificate, and correct the number that is wrong."),
    since="0.1",
)
def certificate_of_two_people(book: Book) -> Iterator[Broken]:
    """Compare certificates of one name, or of one session, within a table.

    A number that everybody of a session has is that of the session.
    """
    yield _of_two("cert_number", "title", qualified(book))
    given = attendance(book).filter(pl.col("training_no").is_not_null())
    shared = pl.col("cert_no").n_unique().over(TABLE, "training_no") == 1
    yield _of_two("cert_no", "training_no", given.filter(~shared))


def _of_two(number: str, title: str, given: pl.DataFrame) -> Broken:
    """Return the rows whose number another person has for the same thing."""
    same = [TABLE, title, number]
    rows = given.drop_nulls([*same, PERSON])
    rows = rows.with_columns(
        pl.col("row", PERSON).first().over(same).name.prefix("first."),
    )
    return Broken(
        number,
        frame=rows,
        where=pl.col(PERSON) != pl.col(f"first.{PERSON}"),
        number=pl.col(number),
        first=pl.col("first.row"),
    )
