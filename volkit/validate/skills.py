"""What people were trained in and what they are qualified for, beside what they did."""

import polars as pl

from volkit.codes import table
from volkit.model.table import ROW
from volkit.model.text import Label
from volkit.sheets.context import Context
from volkit.validate.book import FILE, TABLE, Book
from volkit.validate.ledger import ledger
from volkit.validate.people import PERSON, names_apart, with_person


def attendance(book: Book) -> pl.DataFrame:
    """Return who attended what, with `training.*`, `volunteer.*` and `PERSON`.

    `day` is that of the record or, without one, of the session.
    """
    return book.made("attendance", _attendance)


def _attendance(book: Book) -> pl.DataFrame:
    """Work out who attended."""
    keys = ("training_no", "volunteer_no", "day", "passed", "cert_no", "until", "score")
    rows = book.columns("training_attend", *keys)
    rows = book.match(rows, "training", "training_no", take=["day", "classes"])
    rows = rows.with_columns(day=pl.coalesce("day", "training.day"))
    return with_person(book, names_apart(rows))


def qualified(book: Book) -> pl.DataFrame:
    """Return who holds which certificate, as `title`, with `PERSON`."""
    return book.made("qualified", _qualified)


def _qualified(book: Book) -> pl.DataFrame:
    """Work out who is qualified."""
    keys = ("volunteer_no", "name", "cert_number", "day", "until")
    rows = book.columns("qualification", *keys).rename({"name": "title"})
    return with_person(book, names_apart(rows))


def skilled_classes(context: Context) -> dict[str, Label]:
    """Return the classes in which training comes first, with their captions."""
    known = table("service_class")
    said = context.params.need_before_first_service
    found = (known.code_of(word) for word in said)
    return {code: known.by_code[code].label for code in found if code}


def unproven(book: Book, context: Context) -> pl.DataFrame:
    """Return the services in such classes by people not known to have the skill then.

    `class`, `date` and `PERSON` are theirs; the first service comes first.
    """
    classes = skilled_classes(context)
    return book.made(f"unproven {classes}", lambda b: _unproven(b, tuple(classes)))


def _unproven(book: Book, classes: tuple[str, ...]) -> pl.DataFrame:
    """Work out those services."""
    served = _skilled_service(book, classes)
    return served.join(_covered(served, book), on=[TABLE, ROW], how="anti")


def _skilled_service(book: Book, classes: tuple[str, ...]) -> pl.DataFrame:
    """Return the records of services in these classes, the first one first."""
    records = (
        ledger(book)
        .select(TABLE, FILE, ROW, "activity_no", PERSON, "date", "is_live")
        .filter("is_live")
        .drop_nulls([PERSON, "date", "activity_no"])
    )
    found = book.match(records, "activity", "activity_no", take=["class"])
    return (
        found.rename({"activity.class": "class"})
        .filter(pl.col("class").is_in(classes))
        .sort("date", TABLE, ROW)
    )


def _covered(served: pl.DataFrame, book: Book) -> pl.DataFrame:
    """Return the services for which the person was trained or qualified on the day.

    A certificate of any kind counts, and so does a session for all classes.
    """
    trained = attendance(book).filter(pl.col("passed").fill_null(value=True))
    trained = trained.select(PERSON, "day", "until", classes=pl.col("training.classes"))
    holds = qualified(book).select(
        PERSON, "day", "until", classes=pl.lit(None, pl.List(pl.String))
    )
    proofs = pl.concat([trained, holds]).drop_nulls(PERSON)
    day, until = pl.col("day"), pl.col("until")
    fits = (
        (day.is_null() | (day <= pl.col("date")))
        & (until.is_null() | (until >= pl.col("date")))
        & (
            pl.col("classes").list.len().fill_null(0).eq(0)
            | pl.col("classes").list.contains(pl.col("class")).fill_null(value=False)
        )
    )
    return served.join(proofs, on=PERSON, how="inner").filter(fits)
