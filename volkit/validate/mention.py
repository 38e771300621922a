"""Rows of other sheets that mention people, beside what the register knows of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from volkit.sheets.base import all_sheets
from volkit.validate.book import Book
from volkit.validate.ledger import ledger
from volkit.validate.namesake import renamed
from volkit.validate.people import names_apart, with_person
from volkit.validate.person import bare_name

_LONG_ENOUGH = 3
_LONGEST = 6


@dataclass(frozen=True)
class Mention:
    """Rows of sheets that mention people; `frame` is as `with_person` gives it.

    `name_at` is the column in which their names stand.
    """

    frame: pl.DataFrame
    name_at: str

    @cached_property
    def renamed(self) -> pl.DataFrame:
        """Return the rows whose name is not the register's, as `renamed` gives them."""
        return renamed(self.frame)


def mentions(book: Book) -> list[Mention]:
    """Return the rows of every sheet of the book that refers to people by number."""
    return book.made("mentions", lambda b: list(_mentions(b)))


def _mentions(book: Book) -> Iterator[Mention]:
    """Look up whom the sheets mean: sheets that are alike all at once."""
    kinds = [
        kind
        for kind, sheet in all_sheets().items()
        if book.has(kind)
        if (column := sheet.columns().get("volunteer_no")) is not None and column.ref
    ]
    if "service_record" in kinds:
        yield Mention(ledger(book), "name")
        kinds.remove("service_record")
    named = [
        book.columns(kind, "volunteer_no", "name") for kind in kinds if _has_names(kind)
    ]
    if named:
        yield Mention(with_person(book, pl.concat(named)), "name")
    bare = [
        book.columns(kind, "volunteer_no") for kind in kinds if not _has_names(kind)
    ]
    if bare:
        rows = names_apart(pl.concat(bare))
        yield Mention(with_person(book, rows), "volunteer_no")


def _has_names(kind: str) -> bool:
    """Tell whether a sheet has a column for people's names."""
    name = all_sheets()[kind].columns().get("name")
    return name is not None and name.kind == "person_name"


def is_numbered_register(book: Book) -> bool:
    """Tell whether the register has volunteer numbers at all."""
    numbers = book.columns("volunteer", "volunteer_no")["volunteer_no"]
    return numbers.null_count() < numbers.len()


def is_registered(book: Book, written: pl.Expr) -> pl.Expr | None:
    """Tell whether a number or name stands in the register; None if none is given.

    Where the register has no numbers, a number cannot be told from a wrong one.
    """
    people = book.columns("volunteer", "volunteer_no", "name")
    if people.is_empty():
        return None
    names = people.select(bare_name(pl.col("name"))).to_series().drop_nulls()
    known = bare_name(written).is_in(names.implode())
    if is_numbered_register(book):
        return known | written.is_in(people["volunteer_no"].drop_nulls().implode())
    return known | written.str.contains(r"\d")


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
