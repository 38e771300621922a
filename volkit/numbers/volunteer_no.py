"""Our own volunteer numbers: division, year, running number, check character."""

import re
import unicodedata

import polars as pl

from volkit.numbers import iso7064

LENGTH = 14
SHAPE = r"^[0-9]{13}[0-9X]$"


def compact(text: str) -> str:
    """Return the number without white space or hyphens, half width, in capitals."""
    return re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper()


def make(division6: str, yy: int, seq: int) -> str:
    """Return the number of the `seq`-th volunteer of a division in a year.

    >>> make("210502", 12, 1)
    '21050212000019'
    """
    digits = f"{division6}{yy % 100:02}{seq:05}"
    return digits + iso7064.check_character(digits)


def has_shape(text: str) -> bool:
    """Tell whether a number looks like one of ours, right or wrong."""
    return re.match(SHAPE, compact(text)) is not None


def is_valid(text: str) -> bool:
    """Tell whether a number has our shape and the right check character."""
    number = compact(text)
    return has_shape(number) and iso7064.check_character(number[:-1]) == number[-1]


def validate(text: str) -> str:
    """Return the compact number.

    Raises:
        ValueError: it is not one of ours.

    """
    if not is_valid(text):
        raise ValueError("checksum" if has_shape(text) else "shape")
    return compact(text)


def format(text: str) -> str:  # noqa: A001  every number has these four names
    """Return the number as it is written."""
    return compact(text)


def is_sound(number: pl.Expr) -> pl.Expr:
    """Tell where numbers have our shape and the right check character."""
    return iso7064.has_right_check(number, LENGTH)
