"""Citizens' ID numbers: GB 11643, 18 characters, and the 15 digits before 1999.

Residence permits of people from Hong Kong, Macao and Taiwan (81, 82, 83) and
foreigners' permanent residence cards since 2023 (9) are built the same way.
"""

import datetime as dt
import re
import unicodedata
from typing import Literal

import polars as pl

from volkit.numbers import iso7064

Problem = Literal["", "length", "characters", "checksum", "birth"]

LENGTH = 18
OLD_LENGTH = 15
SHAPE = re.compile(r"[0-9]{17}[0-9X]")
_OLD_SHAPE = re.compile(r"[0-9]{15}")
_SEPARATORS = re.compile(r"[\s\-\u2010\u2011\u2012–—―－_.·/\\]+")
_LIKE_X = str.maketrans("×✕\u2573χ\u03a7Хх", "XXXXXXX")
_CENTENARIANS = frozenset({"996", "997", "998", "999"})
_PROVINCE_RANGES = (
    range(11, 16), range(21, 24), range(31, 38), range(41, 47), range(50, 55),
    range(61, 66), range(71, 72), range(81, 84),
)  # fmt: skip
PROVINCES = frozenset(str(code) for codes in _PROVINCE_RANGES for code in codes)
"""The first two digits of GB/T 2260, with the residence permits."""


def compact(text: str) -> str:
    """Return the number without separators, half width, the check letter as X."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return _SEPARATORS.sub("", plain).translate(_LIKE_X)


def check_character(digits: str) -> str:
    """Return the 18th character for the first 17."""
    return iso7064.check_character(digits)


def born(number: str) -> dt.date | None:
    """Return the birth date in a compact number of either length, if it is a day."""
    if _OLD_SHAPE.fullmatch(number):
        number = _with_century(number)
    if len(number) < LENGTH - 4 or not number[6:14].isascii():
        return None
    try:
        return dt.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex(number: str) -> str:
    """Return "1" for a man's number of either length, "2" for a woman's."""
    place = LENGTH - 2 if len(number) == LENGTH else OLD_LENGTH - 1
    return "1" if int(number[place]) % 2 else "2"


def _with_century(number: str) -> str:
    """Return 17 digits for 15: people of 100 years had the numbers 996 to 999."""
    century = "18" if number[12:] in _CENTENARIANS else "19"
    return number[:6] + century + number[6:]


def lengthened(number: str) -> str:
    """Return the 18 characters that replace an old number of 15 digits.

    >>> lengthened("110105491231002")
    '11010519491231002X'
    """
    longer = _with_century(number)
    return longer + check_character(longer)


def problem(text: str) -> Problem:
    """Say what is wrong with the number's form; "" if it is sound."""
    number = compact(text)
    if len(number) not in {LENGTH, OLD_LENGTH}:
        return "length"
    if not (SHAPE.fullmatch(number) or _OLD_SHAPE.fullmatch(number)):
        return "characters"
    if len(number) == LENGTH and check_character(number[:-1]) != number[-1]:
        return "checksum"
    return "" if born(number) else "birth"


def validate(text: str) -> str:
    """Return the compact number.

    Raises:
        ValueError: the number is not sound; the argument says in which way.

    """
    wrong = problem(text)
    if wrong:
        raise ValueError(wrong)
    return compact(text)


def is_valid(text: str) -> bool:
    """Tell whether the length, characters, check and birth date can be true."""
    return not problem(text)


def format(text: str) -> str:  # noqa: A001  every number has these four names
    """Return the number as it is written: 18 characters, nothing between them."""
    number = compact(text)
    return lengthened(number) if _OLD_SHAPE.fullmatch(number) else number


def birth_date(number: pl.Expr) -> pl.Expr:
    """Return the birth dates in numbers of 18 characters; null where there is none."""
    shaped = number.str.contains(r"^[0-9]{17}[0-9X]$")
    day = number.str.slice(6, 8).str.to_date("%Y%m%d", strict=False)
    return pl.when(shaped).then(day)


def sex_code(number: pl.Expr) -> pl.Expr:
    """Return "1" or "2" for numbers of 18 characters; null for others."""
    odd = number.str.slice(LENGTH - 2, 1).is_in(["1", "3", "5", "7", "9"])
    return pl.when(number.str.contains(r"^[0-9]{17}[0-9X]$")).then(
        pl.when(odd).then(pl.lit("1")).otherwise(pl.lit("2"))
    )


def is_sound(number: pl.Expr) -> pl.Expr:
    """Tell where 18 characters have the right check character and a real birth date."""
    return iso7064.has_right_check(number, LENGTH) & birth_date(number).is_not_null()
