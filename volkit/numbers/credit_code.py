"""Unified social credit codes of organisations: GB 32100."""

import re
import unicodedata
from typing import Literal

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The 31 characters: I, O, S, V and Z are left out."""
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
LENGTH = 18


def compact(text: str) -> str:
    """Return the code without white space or hyphens, half width, in capitals."""
    return re.sub(r"[\s\-—–]", "", unicodedata.normalize("NFKC", text)).upper()


def check_character(first: str) -> str:
    """Return the 18th character for the first 17.

    >>> check_character("91110000600037341")
    'L'
    """
    total = sum(ALPHABET.index(c) * w for c, w in zip(first, _WEIGHTS, strict=True))
    return ALPHABET[(31 - total) % 31]


def problem(text: str) -> Literal["", "length", "characters", "checksum"]:
    """Say what is wrong with a code; "" if it is sound."""
    code = compact(text)
    if len(code) != LENGTH:
        return "length"
    if not frozenset(code).issubset(ALPHABET) or not code[2:8].isdigit():
        return "characters"
    return "" if check_character(code[:-1]) == code[-1] else "checksum"


def validate(text: str) -> str:
    """Return the compact code.

    Raises:
        ValueError: the code is not sound; the argument says in which way.

    """
    wrong = problem(text)
    if wrong:
        raise ValueError(wrong)
    return compact(text)


def is_valid(text: str) -> bool:
    """Tell whether length, characters and check character are right."""
    return not problem(text)


def format(text: str) -> str:  # noqa: A001  every number has these four names
    """Return the code as it is written."""
    return compact(text)
