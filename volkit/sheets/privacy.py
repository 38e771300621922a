"""The one gate through which private values pass before anyone sees them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from volkit.model.text import Label
from volkit.sheets.base import Column, columns_of
from volkit.sheets.params import Params

STARS = "*"
_OMITTED = STARS * 3
_ONE_PHONE = re.compile(r"\d(?:[\s-]?\d){10,11}")
_LAST_FOUR = re.compile(r"\d(?=(?:\D*\d){0,3}\D*$)")
_SHORTEST = 11
"""No telephone or ID number is shorter."""
_QUOTED = 40
_AGREES = re.compile(r"(?<!不)(?<!不同意)(?<!未同意)(公示|公開|公开|公布)")
_HAN_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")
"""A name where the volunteer's number should stand."""


@dataclass(frozen=True, slots=True)
class Masks:
    """How names, ID numbers and telephones are masked; each choice hides enough."""

    name: str = "keep_first_last"
    id_no: str = "prefix4_last4"
    phone: str = "3_4_4"

    @classmethod
    def of(cls, params: Params) -> "Masks":
        """Return the masks that a street's settings choose for what is public."""
        return cls(params.mask_name, params.mask_id, params.mask_phone)


USUAL = Masks()
"""The masks inside the office: findings tell rows apart by what is left."""


def mask_value(  # noqa: PLR0911  one per kind
    value: object, column: Column, masks: Masks = USUAL
) -> str:
    """Return a value as it may be shown: whole if public, masked if private.

    The mask follows the column's kind: four first and last characters of an ID
    number, 138****5678, 康*兵, the year of a date, and stars for anything else.
    """
    text = "" if value is None else str(value)
    if column.may_name and _HAN_NAME.fullmatch(text):
        return mask_name(text, masks)
    if not column.is_private or not text:
        return text
    match column.kind:
        case "id_no":
            return _mask_id(text, masks)
        case "phone":
            return _mask_phone(text, masks)
        case "person_name" | "signature":
            return mask_name(text, masks)
        case "date" | "month_date" | "datetime":
            return text[:4] + STARS * max(0, len(text) - 4)
        case "code":
            return text
        case _:
            return text[:1] + STARS * min(3, max(1, len(text) - 1))


def mask(value: object, kind: str, key: str) -> str:
    """Return a value of the sheet `kind` and column `key` as it may be shown."""
    return mask_value(value, columns_of(kind)[key])


def mask_name(name: str, masks: Masks = USUAL) -> str:
    """Return 康* for 康兵, 康*兵 for 康秀兵, 欧**锋 for four characters."""
    if len(name) <= 1:
        return STARS
    keeps_last = len(name) > 2 and masks.name != "surname_only"  # noqa: PLR2004  two characters leave one
    last = name[-1] if keeps_last else ""
    return name[0] + STARS * min(len(name) - 1 - len(last), 6) + last


def _mask_id(text: str, masks: Masks) -> str:
    """Return an ID number under the mask chosen for it."""
    if masks.id_no == "omit":
        return _OMITTED
    return _mask_middle(text, 4, 4 if masks.id_no == "prefix4_last4" else 0)


def _mask_phone(text: str, masks: Masks) -> str:
    """Return a telephone under the mask chosen for it."""
    if masks.phone == "omit":
        return _OMITTED
    if masks.phone == "last4" and _ONE_PHONE.fullmatch(text):
        return _LAST_FOUR.sub(STARS, text)
    return _mask_middle(text, 3, 4)


def _mask_middle(text: str, head: int, tail: int) -> str:
    """Return a text with its middle starred; short ones keep a single character."""
    if len(text) < head + tail + 3:
        return text[:1] + STARS * (len(text) - 1)
    end = len(text) - tail
    return text[:head] + STARS * (end - head) + text[end:]


_PUBLIC = {
    "team": Label("服务队", "服務隊", "Team"),
    "station": Label("站点", "站點", "Station"),
    "stars": Label("星级", "星級", "Stars"),
    "hours": Label("累计时长", "累計時長", "Hours"),
}
"""What a public list may hold beside names, as 可公示列 calls it, without 所属."""


def may_be_public(params: Params, key: str) -> bool:
    """Tell whether a street's settings let a column into its public lists."""
    said = {
        word.removeprefix("所属").removeprefix("所屬") for word in params.public_columns
    }
    return bool(said & set(_PUBLIC[key]))


def refuses_publication(person: Mapping[str, object]) -> bool:
    """Tell whether the register says that a person does not agree to publication."""
    scope = str(person.get("consent_scope") or "")
    withdrawn = person.get("withdrawn_on") is not None
    return withdrawn or bool(scope and not _AGREES.search(scope))


def mask_stray(text: str, masks: Masks = USUAL) -> str:
    """Return a public text with the ID and phone numbers that strayed into it masked.

    Numbers are recognised however they are spaced; volunteer numbers are shorter.
    """
    if len(text) < _SHORTEST:
        return text
    text = _STRAY_ID.sub(lambda found: _mask_id(found.group(), masks), text)
    return _STRAY_PHONE.sub(lambda found: _mask_phone(found.group(), masks), text)


def mask_number(number: str) -> str:
    """Return what stands for a volunteer's number, or a form's, as it may be shown.

    Where nobody has a number, people write the name there.
    """
    return mask_name(number) if _HAN_NAME.fullmatch(number) else mask_stray(number)


def quoted(text: str) -> str:
    """Return a cell's text as a sentence may quote it: masked, one line, not long."""
    plain = " ".join(mask_stray(text).split())
    return plain if len(plain) <= _QUOTED else f"{plain[:_QUOTED]}…"


def mask_path(text: str) -> str:
    """Return a file's or a sheet's name with the ID and phone numbers in it masked.

    Names hold hours and serial numbers, too, and a program opens files by them: only
    what can hardly be anything else is masked.
    """
    return _PATH_PHONE.sub(_starred(3, 4), _PATH_ID.sub(_starred(4, 4), text))


_PATH_ID = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}"
    r"[\dXxＸｘ](?!\d)"
)
_PATH_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_STRAY_ID = re.compile(
    r"(?<!\d)(?:\d\s?){14}\d(?:(?:\s?\d){2}\s?[\dXxＸｘ×*＊]?)?(?!\d)"
    r"|(?<!\d)\d{6}[-－—]\d{8}[-－—]\d{3}[\dXxＸｘ×*＊](?!\d)"
)
_STRAY_PHONE = re.compile(
    r"(?<!\d)[1\uff11][\s-]?[3-9\uff13-\uff19](?:[\s-]?\d){9}(?!\d)"
)


def _starred(head: int, tail: int) -> Callable[[re.Match[str]], str]:
    """Return what replaces a number found in a text."""
    return lambda found: _mask_middle(found.group(), head, tail)
