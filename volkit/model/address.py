"""Where a cell is: letters and numbers, the way a sheet writes them and counts them."""

import re
from collections.abc import Iterator

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,9})")


def column_number(letters: str) -> int:
    """Return 1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Return A for 1, AA for 27."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def place_of(cell: str) -> tuple[int, int]:
    """Return the row and column of an address such as D7 or $D$7.

    Raises:
        ValueError: it is no address.

    """
    found = _PLACE.fullmatch(cell.replace("$", ""))
    if found is None:
        raise ValueError(cell)
    return int(found[2]), column_number(found[1])


def areas_of(ranges: str) -> Iterator[tuple[int, int, int, int]]:
    """Give first row, first column, last row, last column of each range, such as A1:D9.

    Raises:
        ValueError: one of them is no range.

    """
    for one in ranges.split():
        head, _, tail = one.partition(":")
        yield (*place_of(head), *place_of(tail or head))
