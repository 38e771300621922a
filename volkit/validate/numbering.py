"""Which numbering a table's volunteer numbers follow: ours, or another system's."""

from dataclasses import dataclass
from functools import cache

import polars as pl

from volkit.numbers import iso7064, national_id, volunteer_no
from volkit.validate.book import Book

_MANY = 4
_RIGHT_BY_CHANCE = 0.25
_LONG = 6
_DOMINANT = 0.9
_ENOUGH = 10


@dataclass(frozen=True)
class Numbering:
    """What a table's numbers have in common.

    `is_ours` is None for a table without numbers. `shape` is the form that nearly all
    numbers of another system share, `length` their length; None where they differ.
    """

    is_ours: bool | None
    shape: str | None = None
    length: int | None = None


def numbering(book: Book) -> Numbering:
    """Return the numbering of a register's column `volunteer_no`."""
    return book.made("numbering", _numbering)


def _numbering(book: Book) -> Numbering:
    """Find out the numbering."""
    number = pl.col("volunteer_no")
    numbers = book.columns("volunteer", "volunteer_no").select(number).drop_nulls()
    numbers = numbers.filter(~is_id_number(number))
    if numbers.is_empty():
        return Numbering(None)
    shaped = numbers.filter(number.str.contains(volunteer_no.SHAPE))
    right = shaped.filter(volunteer_no.is_sound(number)).height
    by_chance = shaped.height >= _MANY and right < shaped.height * _RIGHT_BY_CHANCE
    if shaped.height * 2 >= numbers.height and not by_chance:
        return Numbering(is_ours=True)
    if numbers.height < _ENOUGH:
        return Numbering(is_ours=False)
    shape = _most(numbers.select(collapsed(number)).to_series())
    lengths = numbers.select(number.str.len_chars().cast(pl.String)).to_series()
    length = _most(lengths)
    return Numbering(
        is_ours=False,
        shape=shape,
        length=int(length) if length and int(length) >= _LONG else None,
    )


def is_id_number(number: pl.Expr) -> pl.Expr:
    """Tell where an ID number stands in the place of a number that was issued."""
    return national_id.is_sound(number)


def collapsed(number: pl.Expr) -> pl.Expr:
    """Return the form of numbers: runs of digits as 9, of letters as A."""
    digits = number.str.replace_all(r"\d+", "9")
    return digits.str.replace_all(r"[A-Za-z]+", "A")


def _most(values: pl.Series) -> str | None:
    """Return the value that nearly all share, None where there is none."""
    counted = values.value_counts(sort=True, name="n")
    value, n = counted.row(0)
    return str(value) if n >= values.len() * _DOMINANT else None


@cache
def expected_check(number: str) -> str:
    """Return the check character that the other 13 digits of our number call for."""
    return iso7064.check_character(number[:-1])
