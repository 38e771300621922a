"""ISO 7064 MOD 11-2: the check character of ID numbers and volunteer numbers."""

from collections.abc import Iterator

import polars as pl

CHARACTERS = "0123456789X"


def check_character(digits: str) -> str:
    """Return the check character for a run of ASCII digits.

    >>> check_character("11010519491231002")
    'X'
    """
    # 13 leaves 2 when divided by 11, so reading the digits in base 13 weighs
    # each with its power of two.
    return CHARACTERS[(1 - 2 * int(digits, 13)) % 11]


def one_changed(number: str) -> Iterator[str]:
    """Give the sound numbers that differ from one in a single character.

    Each place has at most one character that makes the whole sound.

    >>> "11010519491231002X" in one_changed("110105194912310021")
    True
    """
    size = len(number)
    digits = [CHARACTERS.index(c) for c in number]
    weighed = sum(d * 2 ** (size - 1 - i) for i, d in enumerate(digits))
    for i, digit in enumerate(digits):
        weight = pow(2, size - 1 - i, 11)
        right = (digit + (1 - weighed) * pow(weight, -1, 11)) % 11
        if right != digit and (right < len(CHARACTERS) - 1 or i == size - 1):
            yield f"{number[:i]}{CHARACTERS[right]}{number[i + 1 :]}"


def has_right_check(number: pl.Expr, length: int) -> pl.Expr:
    """Tell where the last of `length` characters checks the digits before it.

    Other lengths, and anything but digits before the last character, are false.
    """
    body = length - 1
    # 17 digits read in base 13 still fit into 64 bits.
    weighed = 2 * (number.str.slice(0, body).str.to_integer(base=13, strict=False) % 11)
    last = number.str.slice(body)
    check = pl.when(last == "X").then(10).otherwise(last.cast(pl.Int64, strict=False))
    return (
        number.str.contains(rf"^[0-9]{{{body}}}[0-9X]$") & ((weighed + check) % 11 == 1)
    ).fill_null(value=False)
