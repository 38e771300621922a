"""Phone cells: the plain forms in bulk, others by what can be made of them."""

import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.words import APOSTROPHES, narrow, shown
from volkit.numbers import phone

_MOBILE = f"^(?:{phone.ALLOCATED})[0-9]{{8}}$"
_LANDLINE = (
    "^0(?:10|2[0-57-9])-[1-9][0-9]{7}(?:-[0-9]{1,6})?$|"
    "^0(?:3[0-9]|4[02-9]|[5-9][0-9])[0-9]-[1-9][0-9]{6,7}(?:-[0-9]{1,6})?$"
)
_ORDINARY = re.compile(
    r"1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00(?:[0-9]{7}|"
    r"-[0-9]{3}-[0-9]{4}|-[0-9]{4}-[0-9]{3}|-[0-9]{7})|[0-9]{8}(?:-[0-9]{1,6})?|"
    r"[0-9]{3,6}|\+[0-9][0-9 -]+"
)
_BETWEEN = re.compile(r"[/、,，;；|\\\n\r和或&]+|\s{2,}")
_LABELS = re.compile(
    "^(?:(?:联系)?(?:电话|電話)|手机号?码?|手機|固话|座机|单位|办公室?|家庭?|宅电?|移动|"
    "本人|TEL|PHONE|MOBILE|MOB|T|M)(?:电话|號碼|号码|号)?[.:： ]*",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"([0-9])(?:\.([0-9]+))?E\+?(1[01])", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?<![0-9])(?:1[3-9][0-9]{9}|"
    r"0[0-9]{2,3}[- ]?[1-9][0-9]{6,7}(?:-[0-9]{1,6})?)(?![0-9])"
)
_RUN_TOGETHER = re.compile(r"(1[3-9][0-9]{9})(1[3-9][0-9]{9})+")
_LAST_DIGITS = re.compile(r"\s*[0-9]{1,4}")
_WITH_AREA = 10


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of phone numbers."""
    prefix = asked.context.params.local_prefix

    def bulk(text: pl.Series) -> pl.Series:
        """Return the numbers that are in their plain form."""
        return kept(text, text.str.contains(f"{_MOBILE}|{_LANDLINE}"))

    def read(cell: object, _: object) -> Reading:
        """Return the number in one cell."""
        if isinstance(cell, bool) or not isinstance(cell, str | float | int):
            return noted("phone-not-understood")
        return _read(shown(cell), prefix, is_text=isinstance(cell, str))

    return Reader(pl.String, bulk, read)


def _read(cell: str, prefix: str, *, is_text: bool) -> Reading:
    """Return the number in a cell's text."""
    text = _restored(cell)
    found = phone.parse(text)
    if found is not None:
        return _one(found, cell, is_text=is_text)
    if new := phone.renewed(text, prefix):
        return noted("phone-of-old-area", new, new)
    return _lost_zero(text, prefix) or _two(text, prefix) or _with_words(text)


def _restored(cell: str) -> str:
    """Return a cell's text without what a number cell or a label left in it."""
    text = cell.strip().strip(f"{APOSTROPHES}。;；,，")
    text = re.sub(r"\.0+$", "", text)
    found = _SCIENTIFIC.fullmatch(narrow(text))
    if found and len(found[2] or "") == int(found[3]):
        return found[1] + found[2]
    return _LABELS.sub("", text, count=1)


def _one(found: phone.Phone, cell: str, *, is_text: bool) -> Reading:
    """Return the one number of a cell."""
    if not found.is_allocated:
        return noted("phone-range-unknown", found.plain)
    digits = re.sub(r"\D", "", found.plain)
    if is_text and _ORDINARY.fullmatch(cell) and re.sub(r"\D", "", cell) == digits:
        return Reading(found.plain)
    return noted("phone-form", found.plain, found.plain)


def _lost_zero(text: str, prefix: str) -> Reading | None:
    """Return a landline whose first nought is gone, as a number cell drops it."""
    digits = phone.compact(text)
    if len(digits) < _WITH_AREA or digits[:1] in {"0", "1"}:
        return None
    zero = "0" + text.lstrip(" (（")
    whole = phone.renewed(zero, prefix)
    found = phone.parse(zero)
    if whole is None and found is not None and found.kind == "landline":
        whole = found.plain
    return noted("phone-lost-zero", whole, whole) if whole else None


def _two(text: str, prefix: str) -> Reading | None:
    """Return the first of several numbers in a cell."""
    parts = [p for p in _BETWEEN.split(text.strip()) if p.strip()]
    parts = parts if parts[1:] else text.split()
    together = _RUN_TOGETHER.fullmatch(phone.compact(text))
    if together and not parts[1:]:
        parts = list(together.groups())
    if not parts[1:]:
        return None
    numbers = [_number(part, prefix) for part in parts]
    first, second = numbers[0], numbers[1]
    if first and _LAST_DIGITS.fullmatch(parts[1]):
        second = parts[1].strip()  # 024-42845678/79
    if not first or not second or not all(numbers[2:]):
        return None
    return noted("two-phones", first, first, second=second)


def _number(text: str, prefix: str) -> str | None:
    """Return one of several numbers, in its plain form."""
    found = phone.parse(_LABELS.sub("", text.strip()))
    return found.plain if found else phone.renewed(text, prefix)


def _with_words(text: str) -> Reading:
    """Return a number that stands among words, or say why there is none."""
    found = [p.plain for n in _INSIDE.findall(narrow(text)) if (p := phone.parse(n))]
    if found[1:]:
        return noted("two-phones", found[0], found[0], second=found[1])
    if found:
        return noted("phone-with-words", found[0], found[0])
    digits = phone.compact(text)
    if digits.isascii() and digits.isdigit():
        return noted("phone-length-wrong", params={"count": len(digits)})
    return noted("phone-not-understood")
