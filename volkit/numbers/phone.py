"""Phone numbers of the mainland: mobiles, landlines, service and short numbers.

`phonenumbers` refuses what stands in real registers (0414 with seven digits, 12345,
转801), so the rules are our own; it serves as an oracle in the tests.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["mobile", "landline", "local", "service", "short", "abroad"]
Problem = Literal["", "length", "characters"]

MOBILE_LENGTH = 11
_BLANK = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]+")
_MARKS = re.compile(r"[\s\-\u2010\u2011\u2012–—―\u2212._·()\[\]【】]+")
_COUNTRY = re.compile(
    r"^(?:\(?\+\)?|00)[-( ]*86[-) ]*|^\(86\)|^86(?=[- ]*1[3-9]|[- ]*0[1-9])"
)
_EXTENSION = re.compile(
    r"(?:[-,， (]*(?:转|轉|分机号?|分機|内线|內線|ext(?:ension)?\.?|x|#)[:.\- ]*|-)"
    r"([0-9]{1,6})\)?$",
    re.IGNORECASE,
)
_LANDLINE = re.compile(
    r"(?P<area>0(?:10|2[0-57-9]))(?P<number>[1-9][0-9]{7})|"
    r"(?P<area4>0[3-9][0-9]{2})(?P<number4>[1-9][0-9]{6,7})"
)
_OLD_BENXI = re.compile(r"(?:0414|024)?([2-8][0-9]{6})|0414([2-8][0-9]{7})")
_SERVICE = re.compile(r"[48]00[0-9]{7}")
_LOCAL = re.compile(r"[2-8][0-9]{7}")
_SHORT = re.compile(r"1[0-9]{2}|[1-9][0-9]{4,5}")
_MOBILE = re.compile(r"1[0-9]{10}")
_ABROAD = re.compile(r"\+(?:[0-9][- ()]{0,2}){8,15}")
BENXI = "024"
_OLD_CODE = "0414"

ALLOCATED = "13[0-9]|14[014-9]|15[0-35-9]|16[2567]|17[0-8]|18[0-9]|19[0-35-9]"
"""The first three digits of mobile numbers given out by the ministry, as of 2026."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One number in its plain form: 11 digits, 024-12345678, -801 for an extension."""

    plain: str
    kind: Kind

    @property
    def is_allocated(self) -> bool:
        """Tell whether a mobile number lies in a range that is given out."""
        return self.kind != "mobile" or re.match(ALLOCATED, self.plain) is not None


def compact(text: str) -> str:
    """Return a number's digits, without the country's code and marks between them."""
    plain = _narrow(text)
    digits = _MARKS.sub("", _COUNTRY.sub("", plain))
    if _COUNTRY.match(plain) and digits[:1] not in {"", "0", "1", "4", "8"}:
        return "0" + digits  # abroad, an area code is dialled without its nought
    return digits


def _narrow(text: str) -> str:
    """Return a text in half width, white space as single spaces."""
    return unicodedata.normalize("NFKC", _BLANK.sub(" ", text)).strip()


def parse(text: str) -> Phone | None:
    """Return the one number that a text writes, in whatever clear way; None if none.

    >>> [parse(t).plain for t in ("+86 138 1234 5678", "(024)4284-5678转801", "12345")]
    ['13812345678', '024-42845678-801', '12345']
    """
    plain = _narrow(text)
    if _ABROAD.fullmatch(plain) and not _COUNTRY.match(plain):
        return Phone("+" + _MARKS.sub("", plain.lstrip("+")), "abroad")
    whole = _of_digits(compact(plain))
    if whole is not None:
        return whole
    found = _EXTENSION.search(plain)
    if found is None:
        return None
    main = _of_digits(compact(plain[: found.start()]))
    if main is None or main.kind in {"mobile", "short"}:
        return None
    return Phone(f"{main.plain}-{found[1]}", main.kind)


def _of_digits(digits: str) -> Phone | None:
    """Return the number that a run of digits is."""
    if not (digits.isascii() and digits.isdigit()):
        return None
    if _MOBILE.fullmatch(digits):
        return Phone(digits, "mobile")
    if digits.startswith("01") and _MOBILE.fullmatch(digits[1:]) and digits[2] > "2":
        return Phone(digits[1:], "mobile")
    if digits.startswith(_OLD_CODE):
        return None
    if found := _LANDLINE.fullmatch(digits):
        area, number = (
            found["area"] or found["area4"],
            found["number"] or found["number4"],
        )
        return Phone(f"{area}-{number}", "landline")
    kinds: tuple[tuple[re.Pattern[str], Kind], ...] = (
        (_SERVICE, "service"), (_LOCAL, "local"), (_SHORT, "short"),
    )  # fmt: skip
    return next(
        (Phone(digits, k) for shape, k in kinds if shape.fullmatch(digits)), None
    )


def renewed(text: str, prefix: str) -> str | None:
    """Return a number of Benxi's own code, left in 2014, as it would be today.

    Local numbers of seven digits got the digit `prefix`, and 0414 became 024.
    """
    plain = _narrow(text)
    extension = _EXTENSION.search(plain)
    found = _OLD_BENXI.fullmatch(compact(plain))
    tail = ""
    if not found and extension:
        found = _OLD_BENXI.fullmatch(compact(plain[: extension.start()]))
        tail = f"-{extension[1]}"
    if not found:
        return None
    number = prefix + found[1] if found[1] else found[2]
    return f"{BENXI}-{number}{tail}"


def problem(text: str) -> Problem:
    """Say what is wrong with a number; "" if it is one."""
    if parse(text) is not None:
        return ""
    digits = compact(text)
    return "length" if digits.isascii() and digits.isdigit() else "characters"


def validate(text: str) -> str:
    """Return the plain form.

    Raises:
        ValueError: the text is no phone number; the argument says in which way.

    """
    found = parse(text)
    if found is None:
        raise ValueError(problem(text))
    return found.plain


def is_valid(text: str) -> bool:
    """Tell whether a text is one phone number."""
    return parse(text) is not None


def format(text: str) -> str:  # noqa: A001  every number has these four names
    """Return the plain form; the text itself if it is no phone number."""
    found = parse(text)
    return found.plain if found else text
