"""The plain way to check a register: openpyxl, and a pydantic model for each row.

It is what the bench compares with. Its checks are those that volkit makes of the same
eighteen columns, written as anybody would write them.
"""

import datetime as dt
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Annotated

import phonenumbers
from openpyxl import load_workbook
from pydantic import AfterValidator, BaseModel, BeforeValidator, model_validator

from tests.invent import REGISTER, check_character
from volkit.codes import table

TODAY = dt.date(2016, 12, 31)
_REGIONS = frozenset(table("division").codes)
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}")
_NAME = re.compile(r"[\u3400-\u9fff·]{2,15}")
_HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00a0\x00-\x1f]")
_FAMILY, _OF_AGE, _YOUNGEST, _OLDEST = 3, 18, 14, 110
_ORDERED = ("birth", "applied", "registered")


def _id_no(text: str) -> str:
    """Return a sound ID number."""
    text = text.strip().upper()
    if not re.fullmatch(r"\d{17}[\dX]", text) or check_character(text[:17]) != text[17]:
        raise ValueError
    if not dt.date(1900, 1, 1) < dt.date.fromisoformat(text[6:14]) <= TODAY:
        raise ValueError
    if text[:6] not in _REGIONS:
        raise ValueError
    return text


def _volunteer_no(text: str) -> str:
    """Return a sound volunteer number."""
    if not re.fullmatch(r"\d{13}[\dX]", text) or check_character(text[:13]) != text[13]:
        raise ValueError
    return text


def _phone(text: str) -> str:
    """Return a phone number that may exist."""
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        raise ValueError from None
    if not phonenumbers.is_possible_number(number):
        raise ValueError
    return _matched(_PHONE, text)


def _matched(pattern: re.Pattern[str], text: str) -> str:
    """Return a text of a pattern."""
    if not pattern.fullmatch(text.strip()):
        raise ValueError
    return text.strip()


def _day(value: object) -> object:
    """Return a day as it is or as it is written."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        return dt.date.fromisoformat(value.strip().replace("/", "-").replace(".", "-"))
    return value


def _coded(name: str, text: str) -> str:
    """Return the code of a caption."""
    found = table(name).code_of(text.strip())
    if found is None:
        raise ValueError
    return str(found)


def _all_coded(text: str) -> list[str]:
    """Return the codes of several captions."""
    return [_coded("service_class", part) for part in re.split("[、，,;；/ ]", text)]


Day = Annotated[dt.date, BeforeValidator(_day)]


class Row(BaseModel):
    """One row of the register."""

    volunteer_no: Annotated[str, AfterValidator(_volunteer_no)]
    name: Annotated[str, AfterValidator(lambda t: _matched(_NAME, t))]
    sex: Annotated[str, AfterValidator(lambda t: _coded("sex", t))]
    id_type: Annotated[str, AfterValidator(lambda t: _coded("id_type", t))]
    id_no: Annotated[str, AfterValidator(_id_no)]
    birth: Day
    political: Annotated[str, AfterValidator(lambda t: _coded("political", t))]
    joined_party: Day
    branch: str
    education: Annotated[str, AfterValidator(lambda t: _coded("education", t))]
    area: str
    phone: Annotated[str, AfterValidator(_phone)]
    skills: str
    classes: Annotated[str, AfterValidator(lambda t: "、".join(_all_coded(t)))]
    station: str
    applied: Day
    registered: Day
    status: Annotated[str, AfterValidator(lambda t: _coded("volunteer_status", t))]

    @model_validator(mode="after")
    def _agrees(self) -> "Row":
        """Compare the cells of a row with each other."""
        days = [getattr(self, name) for name in _ORDERED]
        if days != sorted(days) or days[-1] > TODAY:
            raise ValueError
        if self.id_no[6:14] != f"{self.birth:%Y%m%d}":
            raise ValueError
        if int(self.id_no[16]) % 2 != (self.sex == "1"):
            raise ValueError
        if not _YOUNGEST <= (self.applied - self.birth).days / 365.25 <= _OLDEST:
            raise ValueError
        if (self.joined_party - self.birth).days < _OF_AGE * 365:
            raise ValueError
        return self


def check_plainly(path: Path) -> int:
    """Return how many rows are wrong."""
    book = load_workbook(path, read_only=True, data_only=True)
    keys = list(Row.model_fields)
    wrong = 0
    seen: dict[str, set[object]] = {key: set() for key in ("volunteer_no", "id_no")}
    phones: Counter[str] = Counter()
    people: Counter[tuple[str, dt.date]] = Counter()
    for values in book.worksheets[0].iter_rows(min_row=2, values_only=True):
        try:
            for value in values:
                _tidy(value)
            row = Row.model_validate(dict(zip(keys, values, strict=True)))
        except ValueError:
            wrong += 1
            continue
        for key, known in seen.items():
            value = getattr(row, key)
            wrong += value in known
            known.add(value)
        phones[row.phone] += 1
        people[row.name, row.birth] += 1
    wrong += sum(count > _FAMILY for count in phones.values())
    return wrong + sum(count > 1 for count in people.values())


def _tidy(value: object) -> None:
    """Refuse a text that is not as it should be written, or that acts as a formula."""
    if not isinstance(value, str):
        return
    if value != value.strip() or unicodedata.normalize("NFKC", value) != value:
        raise ValueError(value)
    if value.startswith(("=", "+", "-", "@", "'")) or _HIDDEN.search(value):
        raise ValueError(value)


__all__ = ["REGISTER", "check_plainly"]
