"""What people have shown that they can do: qualifications, and training passed."""

import polars as pl

from volkit.model.table import ROW
from volkit.validate.book import FILE, TABLE, Book, matched
from volkit.validate.bookings import dispatched
from volkit.validate.people import PERSON, with_person
from volkit.validate.several import each_named

_HAN = r"\p{Han}"


def shown_for_service(book: Book) -> pl.DataFrame:
    """Return the people in assignments that need a certificate, with what they have.

    `needed` is what the menu asks for; `valid` tells whether one of the certificates
    named there holds on the day, `until` when the last that they had ran out. Only
    what the given sheets can tell of is asked for.
    """
    return book.made("shown for service", _shown)


def _shown(book: Book) -> pl.DataFrame:
    """Hold the certificates of each person against what is asked."""
    have = certificates(book)
    sent = dispatched(book).filter("is_live").drop_nulls([PERSON, "start"])
    sent = sent.with_columns(
        needed=pl.col("menu_item.need_cert"), day=pl.col("start").cast(pl.Date)
    ).drop_nulls("needed")
    if not book.has("qualification"):
        titles = have["title"].unique().to_list()
        told_of = [
            needed
            for needed in sent["needed"].unique().to_list()
            if any(title in needed or needed in title for title in titles)
        ]
        sent = sent.filter(pl.col("needed").is_in(told_of))
    asked = each_named(sent, "needed", "_one", "或|和|及|/")
    title, one = pl.col("title"), pl.col("_one")
    fits = title.str.contains(one, literal=True) | one.str.contains(title, literal=True)
    holds = (pl.col("from").is_null() | (pl.col("from") <= pl.col("day"))) & (
        pl.col("until").is_null() | (pl.col("until") >= pl.col("day"))
    )
    found = (
        asked.join(have, on=PERSON, how="inner")
        .filter(fits)
        .group_by(TABLE, ROW, "named")
        .agg(holds.any().alias("valid"), pl.col("until").max())
    )
    return sent.join(found, on=[TABLE, ROW, "named"], how="left", maintain_order="left")


def certificates(book: Book) -> pl.DataFrame:
    """Return, of each person, the `title` of what was passed, `from` and `until`."""
    return book.made("certificates", _certificates)


def _certificates(book: Book) -> pl.DataFrame:
    """Put qualifications and training that was passed under each other."""
    attended = book.columns(
        "training_attend", "training_no", "volunteer_no", "day", "passed", "until"
    ).filter(pl.col("passed").fill_null(value=True))
    courses = book.columns("training", "training_no", "name").select(
        FILE, pl.col("training_no").alias("_key"), pl.col("name").alias("course")
    )
    attended = matched(attended, courses.drop_nulls(), "training_no").with_columns(
        title=pl.coalesce("course", "training_no")
    )
    parts = [_of_people(book, attended)]
    if book.has("qualification"):
        issued = book.columns(
            "qualification", "volunteer_no", "name", "day", "until"
        ).with_columns(title=pl.col("name"))
        parts.append(_of_people(book, issued))
    return pl.concat(parts).drop_nulls([PERSON, "title"])


def _of_people(book: Book, rows: pl.DataFrame) -> pl.DataFrame:
    """Return certificates with whose they are; a name may stand for the number."""
    said = pl.col("volunteer_no")
    is_name = said.str.contains(_HAN).fill_null(value=False)
    people = rows.with_columns(
        name=pl.when(is_name).then(said),
        volunteer_no=pl.when(~is_name).then(said),
    )
    return with_person(book, people).select(
        PERSON, "title", pl.col("day").alias("from"), "until"
    )
