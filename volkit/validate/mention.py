"""Rows of other sheets that mention people, beside what the register knows of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from volkit.sheets.base import all_sheets
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.people import names_apart, with_person
from volkit.validate.person import bare_name

_LONG_ENOUGH = 3
_LONGEST = 6


@dataclass(frozen=True)
class Mention:
    """A sheet that mentions people; `frame` is as `with_person` gives it.

    `name_at` is the column in which the names stand.
    """

    kind: str
    frame: pl.DataFrame
    name_at: str


def mentions(book: Book) -> Iterator[Mention]:
    """Give every sheet of the book that refers to people by number."""
    for kind, sheet in all_sheets().items():
        column = sheet.columns().get("volunteer_no")
        if column is not None and column.ref and book.has(kind):
            named = "name" if _has_names(kind) else "volunteer_no"
            yield Mention(kind, _mentioned(book, kind), named)


def _mentioned(book: Book, kind: str) -> pl.DataFrame:
    """Return one sheet's rows with the people they mention."""
    if kind == "service_record":
        return ledger(book)
    return book.made(f"people {kind}", lambda b: with_person(b, _rows(b, kind)))


def _rows(book: Book, kind: str) -> pl.DataFrame:
    """Return the numbers and names of a sheet."""
    if _has_names(kind):
        return book.columns(kind, "volunteer_no", "name")
    return names_apart(book.columns(kind, "volunteer_no"))


def _has_names(kind: str) -> bool:
    """Tell whether a sheet has a column for people's names."""
    name = all_sheets()[kind].columns().get("name")
    return name is not None and name.kind == "person_name"


def is_numbered_register(book: Book) -> bool:
    """Tell whether the register has volunteer numbers at all."""
    numbers = book.columns("volunteer", "volunteer_no")["volunteer_no"]
    return numbers.null_count() < numbers.len()


def near_names(book: Book, names: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each name, those of the register that differ in one character.

    Names of two characters are too short to be told apart that way.
    """
    patterns: dict[str, list[str]] = {}
    for name in names:
        if _LONG_ENOUGH <= len(name) <= _LONGEST:
            for place in range(len(name)):
                pattern = f"{name[:place]}*{name[place + 1 :]}"
                patterns.setdefault(pattern, []).append(name)
    near: dict[str, list[str]] = {}
    if not patterns:
        return near
    known = book.columns("volunteer", "name").select(
        "name", bare_name(pl.col("name")).alias("_bare")
    )
    known = known.drop_nulls().unique("_bare", maintain_order=True)
    bare = pl.col("_bare")
    for place in range(_LONGEST):
        masked = pl.concat_str(
            bare.str.slice(0, place), pl.lit("*"), bare.str.slice(place + 1)
        )
        hits = known.select("name", masked.alias("p")).filter(
            pl.col("p").is_in(list(patterns))
        )
        for found, key in hits.iter_rows():
            for name in patterns[key]:
                if found not in near.setdefault(name, []):
                    near[name].append(found)
    return near
