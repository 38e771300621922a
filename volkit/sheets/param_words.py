"""How the settings on a 参数 tab are written, and how what is written there is read."""

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from volkit.model.text import Label
from volkit.sheets.params import Params

_YES = frozenset({"是", "对", "真", "有", "yes", "true", "1", "y"})
_NO = frozenset({"否", "不", "假", "无", "無", "no", "false", "0", "n"})
_NOTHING = frozenset({"无", "無", "—", "-", "/", "none"})
_NUMBER = re.compile(
    r"(\d+(?:\.\d+)?)\s*"
    r"(?:个?(?:工作日|小时|分钟|学时|个月|月|年|天|日|周|岁|次|人|条|元|项)|"
    r"(?:work)?days?|hours?|minutes?|months?|years?|weeks?)?"
)
_HUNDREDTHS = frozenset({
    "followup_min_rate", "quorum", "satisfaction_target", "spot_check_rate",
})  # fmt: skip
"""Shares of one: what is written above 1 counts hundredths."""

CHOICES: Mapping[str, Mapping[str, Label]] = {
    "hour_round": {
        "none": Label("不取整", "不取整", "none"),
        "floor": Label("舍去零头", "捨去零頭", "down"),
        "nearest": Label("四舍五入", "四捨五入", "nearest"),
        "ceil": Label("零头进一", "零頭進一", "up"),
        "first_hour_full": Label(
            "不满一小时算一小时", "不滿一小時算一小時", "first hour in full"
        ),
    },
    "period": {
        "month": Label("月", "月", "month"),
        "quarter": Label("季度", "季度", "quarter"),
        "half_year": Label("半年", "半年", "half-year"),
        "year": Label("年", "年", "year"),
        "cumulative": Label("累计", "累計", "cumulative"),
    },
    "mask_name": {
        "surname_only": Label("只留姓", "只留姓", "surname only"),
        "keep_first_last": Label("留首尾两字", "留首尾兩字", "first and last"),
    },
    "mask_id": {
        "omit": Label("不显示", "不顯示", "not shown"),
        "prefix4_only": Label("只留前四位", "只留前四位", "first four"),
        "prefix4_last4": Label(
            "留前四位和后四位", "留前四位和後四位", "first and last four"
        ),
    },
    "mask_phone": {
        "omit": Label("不显示", "不顯示", "not shown"),
        "3_4_4": Label("隐去中间四位", "隱去中間四位", "middle hidden"),
        "last4": Label("隐去后四位", "隱去後四位", "last four hidden"),
    },
}
"""The words for each choice of a setting that leaves a choice."""


@cache
def _names() -> Mapping[str, str]:
    """Return the key of each setting by everything that it is called."""
    names = {
        caption: key
        for key, label in Params.labels().items()
        for caption in (key, *label)
    }
    return {_without_unit(caption): key for caption, key in names.items()} | names


def key_of(caption: str) -> str | None:
    """Return the key of the setting with a name, None where there is none."""
    said = caption.strip()
    return _names().get(said) or _names().get(_without_unit(said))


def with_setting(params: Params, key: str, text: str) -> Params:
    """Return the settings with one as a text says.

    Raises:
        ValueError: the text cannot be understood as that setting.

    """
    value = _value(key, Params.model_fields[key], text.strip())
    try:
        return Params.model_validate(params.model_dump() | {key: value})
    except ValidationError:
        raise ValueError(key) from None


def choice_words(key: str) -> list[Label]:
    """Return the words among which a setting leaves the choice, else none."""
    return list(CHOICES.get(key, {}).values())


def _without_unit(caption: str) -> str:
    """Return a setting's caption without the bracket that tells its unit."""
    return caption.replace("（", "(").partition("(")[0].strip()


def _value(key: str, field: FieldInfo, text: str) -> object:
    """Return a setting's text as the type it is declared with.

    Raises:
        ValueError: it is not of that type.

    """
    kind, word = field.annotation, text.lower()
    if key in CHOICES:
        return _choice(key, word)
    if kind is bool:
        if word in _YES | _NO:
            return word in _YES
        raise ValueError(word)
    if kind in {int, float}:
        number = _number(text)
        return number / 100 if key in _HUNDREDTHS and number > 1 else number
    if get_origin(kind) is tuple:
        return tuple(w for w in _split(text) if w and w not in _NOTHING)
    return "" if word in _NOTHING else text


def _choice(key: str, word: str) -> str:
    """Return the choice that a word means.

    Raises:
        ValueError: it is none of those there are.

    """
    for code, label in CHOICES[key].items():
        if word in {code, *(said.lower() for said in label)}:
            return code
    raise ValueError(word)


def _number(text: str) -> float:
    """Return the number in a text, its unit left out.

    Raises:
        ValueError: there is none, or more than one.

    """
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    bare = plain.removesuffix("%")
    found = _NUMBER.fullmatch(bare)
    number = float(found[1]) if found else math.nan
    if not math.isfinite(number):
        raise ValueError(text)
    return number / 100 if plain != bare else number


def _split(text: str) -> list[str]:
    """Return the words of a list as staff write it."""
    for mark in ("，", ",", ";", "；", " ", "\n"):
        text = text.replace(mark, "、")
    return text.split("、")
