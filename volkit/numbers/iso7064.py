"""ISO 7064 MOD 11-2: the check character of ID numbers and volunteer numbers."""

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
