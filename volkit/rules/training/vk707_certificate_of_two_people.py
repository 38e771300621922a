"""VK707 certificate-of-two-people: a certificate belongs to one person."""

import polars as pl

from volkit.i18n import N_
from volkit.model.finding import Severity
from volkit.sheets.qualification import Qualification
from volkit.validate.book import Book
from volkit.validate.people import PERSON
from volkit.validate.rule import Broken, book_rule
from volkit.validate.skills import qualified


@book_rule(
    Qualification,
    code="VK707",
    name="certificate-of-two-people",
    severity=Severity.WARNING,
    message=N_("Certificate {number} stands in row {first} for another person."),
    advice=N_("Look at the certificate, and correct the number that is wrong."),
    since="0.1",
)
def certificate_of_two_people(book: Book) -> Broken:
    """Compare certificates of one name within a table."""
    same = ["table", "title", "cert_number"]
    rows = qualified(book).drop_nulls([*same, PERSON])
    rows = rows.with_columns(
        pl.col("row", PERSON).first().over(same).name.prefix("first."),
    )
    return Broken(
        "cert_number",
        frame=rows,
        where=pl.col(PERSON) != pl.col(f"first.{PERSON}"),
        number=pl.col("cert_number"),
        first=pl.col("first.row"),
    )
