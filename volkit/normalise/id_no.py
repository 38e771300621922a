"""ID numbers: the kind of the cell is judged first, then the form, then the digits."""

import datetime as dt
import re
from functools import cache

import polars as pl

from volkit.codes import table
from volkit.model.table import Reading
from volkit.normalise import id_document
from volkit.normalise.reader import Asked, Reader, noted
from volkit.normalise.words import bare, narrow, unmarked
from volkit.numbers import national_id
from volkit.numbers.iso7064 import one_changed

_KEPT_DIGITS = 15
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?E\+?1[0-9]|[0-9]{15,18}\.0+")
_LIKE_DIGITS = str.maketrans("OILZ", "0112")
_DIGITS = re.compile(r"[0-9]+")
_STARRED = re.compile(r"[0-9]{17}\*")
_PLACE, _BIRTH = slice(0, 6), slice(6, 14)
_PERMITS = frozenset({"810000", "820000", "830000"})
_FIRST_YEAR = 1900


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of ID numbers."""
    today = asked.context.today
    places = sorted(_places())

    def bulk(text: pl.Series) -> pl.Series:
        """Return citizens' sound numbers of known places."""
        number = pl.col("n")
        birth = national_id.birth_date(number)
        clean = (
            national_id.is_sound(number)
            & number.str.slice(0, 1).is_in(list("1234567"))
            & number.str.slice(0, 6).is_in(places)
            & birth.is_between(dt.date(_FIRST_YEAR, 1, 1), today)
        )
        frame = pl.DataFrame({"n": text})
        return frame.select(pl.when(clean.fill_null(value=False)).then(number))["n"]

    def read(cell: object, id_type: object) -> Reading:
        """Return the number in one cell; its row may say what document it is."""
        kind = str(id_type or "")
        if isinstance(cell, str):
            return _of_text(cell, kind, asked)
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            return _of_number(cell, kind, asked)
        return noted("id-not-understood")

    plain = frozenset({None, *id_document.CITIZENS})
    return Reader(pl.String, bulk, read, plain_beside=plain)


@cache
def _places() -> frozenset[str]:
    """Return the county codes of GB/T 2260 that stand in the list today.

    Cities without counties, such as 东莞 441900, count as counties.
    """
    now = {r.code for r in table("division").rows if not r.valid_to}
    parents = {code[:4] for code in now if not code.endswith("00")}
    return frozenset(
        code
        for code in now
        if not code.endswith("00")
        or (code[:4] not in parents and not code.endswith("0000"))
    ) | {"710000"}


@cache
def _former_places() -> frozenset[str]:
    """Return the county codes that have ever stood in GB/T 2260."""
    return frozenset(c for c in table("division").codes if not c.endswith("00"))


def _of_number(cell: float, kind: str, asked: Asked) -> Reading:
    """Return what is left of an ID number in a number cell: 15 digits, never more."""
    digits = f"{abs(cell):.0f}"
    if len(digits) > _KEPT_DIGITS:
        first = f"{abs(cell):.14e}".replace(".", "")[:_KEPT_DIGITS]
        return noted("id-stored-as-number", first=first)
    if cell != int(cell):
        return noted("id-not-understood")
    return _of_text(digits, kind, asked)


def _of_text(cell: str, kind: str, asked: Asked) -> Reading:
    """Return the number that a text writes."""
    plain = unmarked(cell.strip())
    if _SCIENTIFIC.fullmatch(narrow(plain).upper()):
        return noted("id-tail-lost")
    number = national_id.compact(bare(plain)).strip("。,;:、")
    document = id_document.judged(number, bare(plain), kind, asked.header)
    if document is not None:
        return _tidy(cell, document)
    reading = _citizen(number, asked.context.today)
    if reading.value is None or reading.note:
        return reading
    form = _tidy(cell, reading)
    return form if form.note else _place(number, reading)


def _tidy(cell: str, reading: Reading) -> Reading:
    """Return a sound reading, noting that the cell has to be tidied to get it."""
    value = reading.value
    if reading.note or value is None or cell == value:
        return reading
    return noted("id-form", value, value)


def _citizen(number: str, today: dt.date) -> Reading:
    """Return a number of 18 or 15 characters, or what is wrong with it."""
    if _STARRED.fullmatch(number):
        right = number[:-1] + national_id.check_character(number[:-1])
        if right.endswith("X"):
            return noted("id-star-for-x", right, right)
        return noted("id-checksum-mismatch", params={"check": right[-1]})
    wrong = national_id.problem(number)
    if wrong == "length" and _DIGITS.fullmatch(number.rstrip("X")):
        return noted("id-length-wrong", params={"count": len(number)})
    if wrong in {"characters", "length"}:
        return _mistyped(number)
    return _unchecked(number) if wrong == "checksum" else _checked(number, today)


def _unchecked(number: str) -> Reading:
    """Return what to say of a number whose last character does not fit."""
    if number.endswith("000"):
        return noted("id-tail-lost")
    check = national_id.check_character(number[:-1])
    return noted("id-checksum-mismatch", params={"check": check}, number=number)


def _checked(number: str, today: dt.date) -> Reading:
    """Return a number of the right form, if its birth date and province can be true."""
    born = national_id.born(number)
    old = len(number) == national_id.OLD_LENGTH
    value = national_id.lengthened(number) if old else number
    if born is None or not _can_be_born(born, value, today):
        return noted("id-birth-impossible")
    if number[:2] not in national_id.PROVINCES and number[:1] != "9":
        return noted("id-province-impossible", value)
    return noted("id-of-15-digits", value, value) if old else Reading(value)


def _can_be_born(born: dt.date, number: str, today: dt.date) -> bool:
    """Tell whether somebody alive may be born on a day."""
    hundred = number[14:17] in {"996", "997", "998", "999"}
    return born <= today and (born.year >= _FIRST_YEAR or hundred)


def _mistyped(number: str) -> Reading:
    """Return what to say of letters among the digits; O and I stand for 0 and 1."""
    meant = number[:-1].translate(_LIKE_DIGITS) + number[-1:]
    meant = meant if meant[-1:] in "0123456789X" else meant.translate(_LIKE_DIGITS)
    if inside := re.search(r"(?<![0-9])[0-9]{17}[0-9X](?![0-9X])", number):
        meant = inside.group()
    sound = meant != number and national_id.is_valid(meant)
    return noted("id-not-understood", None, meant if sound else None)


def _place(number: str, reading: Reading) -> Reading:
    """Return a sound number, noting that its place is not in today's list."""
    place = number[_PLACE]
    if number[:1] == "9" or place in _PERMITS or place in _places():
        return reading
    known = place in _former_places()
    return noted("id-place-abolished" if known else "id-place-unknown", reading.value)


def corrected(number: str, birth: dt.date | None, sex: str | None) -> str | None:
    """Return the one sound number that a single slip away agrees with the row.

    A slip is one wrong digit, or two neighbours swapped. None if there is no such
    number, or more than one.
    """
    if birth is None or sex is None:
        return None
    swapped = (
        number[:i] + number[i + 1] + number[i] + number[i + 2 :]
        for i in range(len(number) - 1)
    )
    day = f"{birth:%Y%m%d}"
    # What costs least is asked first: nearly every candidate fails it.
    sound = {
        n
        for n in (*swapped, *one_changed(number))
        if n[_BIRTH] == day
        and n[_PLACE] in _places()
        and national_id.is_valid(n)
        and national_id.sex(n) == sex
    }
    return sound.pop() if len(sound) == 1 else None
