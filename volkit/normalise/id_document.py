"""Documents other than the citizen's ID card: permits, passports, officers' cards."""

import re

from volkit.model.table import Reading
from volkit.normalise.reader import noted
from volkit.numbers import national_id

CITIZENS = frozenset({"", "111", "112", "113"})
_TESTS = "999999"
_PERMIT = re.compile(r"8[123]0000[0-9]{11}[0-9X]")
_FOREIGNER = re.compile(r"9[0-9]{16}[0-9X]")
_OLD_FOREIGNER = re.compile(r"[A-Z]{3}[0-9]{12}")
_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{7,8}|[A-Z][0-9A-Z]{8}|[0-9]{9}")
_HONG_KONG = re.compile(r"[HM][0-9]{8}(?:[0-9]{2}|\([0-9]{2}\))?")
_TAIWAN = re.compile(r"[0-9]{8}|[0-9]{10}(?:\([A-Z]\))?|[A-Z][0-9]{8,9}")
_OFFICER = re.compile(r"\D{1,6}第?[0-9]{4,10}号?")
_BY_TYPE = {
    "114": re.compile(r".*[0-9]{4,}.*"),
    "414": re.compile(r"[A-Z0-9]{5,12}"),
    "511": _TAIWAN,
    "516": _HONG_KONG,
    "553": re.compile(rf"{_FOREIGNER.pattern}|{_OLD_FOREIGNER.pattern}"),
    "HMT": _PERMIT,
}
_CHECKED = {"553": _FOREIGNER, "HMT": _PERMIT}


def judged(number: str, written: str, kind: str, header: str) -> Reading | None:
    """Return a document's reading by its own rules; None where a citizen's rules hold.

    `number` is compact, `written` as in the cell; `kind` is the row's type of
    document, "" if it names none.
    """
    if kind in CITIZENS:
        return _without_type(number, written, kind, header)
    if kind == "990":
        return Reading(written.upper() if written.isascii() else written)
    if kind in _CHECKED and _CHECKED[kind].fullmatch(number):
        return None
    if _BY_TYPE[kind].fullmatch(number):
        return Reading(written if kind == "114" else number)
    if national_id.SHAPE.fullmatch(number) and national_id.is_valid(number):
        return noted("id-of-other-type", number)
    return noted("id-does-not-fit-type", written)


def _without_type(number: str, written: str, kind: str, header: str) -> Reading | None:
    """Return what a number is by its look, where the row says citizen or nothing."""
    card = _PERMIT.fullmatch(number) or _FOREIGNER.fullmatch(number)
    if card:
        told = kind in {"111", "112"} and not number.startswith(_TESTS)
        sound = national_id.is_valid(number)
        return noted("id-of-other-type", number) if told and sound else None
    other = (
        _OLD_FOREIGNER.fullmatch(number)
        or _HONG_KONG.fullmatch(number)
        or re.fullmatch(r"[A-Z]{1,2}[0-9]{7,8}", number)
        or (_OFFICER.fullmatch(written) and not written.isascii())
    )
    if not other and kind == "113":
        other = re.fullmatch(r"[0-9A-Z]{5,12}", number)  # a household's own number
    if not other and "身份" not in header and "身分" not in header and not kind:
        other = re.fullmatch(r"[0-9]{8}|[A-Z][0-9A-Z]{8}", number)
    if not other:
        return None
    value = written if _OFFICER.fullmatch(written) and not written.isascii() else number
    return (
        noted("id-of-other-type", value) if kind in {"111", "112"} else Reading(value)
    )
