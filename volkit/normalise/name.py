"""Names of persons: white space goes, every character stays."""

import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.text import PRIVATE_USE, note_of, tidied
from volkit.normalise.words import DITTOS, NAME_NULLS, narrow, unmarked, words

_DOTS = "·•‧・･．.∙⋅"
_CLEAN = (
    rf"^(?:[\p{{Han}}〇]+(?:[{_DOTS}][\p{{Han}}〇]+)*|"
    r"[\p{Latin}\p{M}]+[.]?(?:[ '’·\-][\p{Latin}\p{M}]+[.]?)*)$"
)
_NO_NAMES = NAME_NULLS | DITTOS | {""}
_NULLS = "|".join(re.escape(word) for word in sorted(_NO_NAMES))
_HAN = (
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007"
    "\U00020000-\U000323af\U0002f800-\U0002fa1f"
)
_MARKS = "★☆▲△●○◆◇■□*＊#\uff03√✓→"
_PLACEHOLDER = re.compile(
    f"[?？▢▣◻◼☐◯×✕\u2573_\uff3f\ufffd\ue000-\uf8ff\u2ff0-\u2fff{_MARKS}]|[xX]+$"
)
_SPELT = re.compile(rf"[{_HAN}][A-Za-z]|[A-Za-z][{_HAN}]|[{_HAN}] [a-z]+$")
_OPEN = r"(（\[【\u3014<《{\uff5b〈"
_SHUT = r")）\]】\u3015>》}\uff5d〉"
_BRACKETS = re.compile(f"[{_OPEN}].*?(?:[{_SHUT}]|$)")
_NUMBERING = re.compile(r"^[\d①-⑳]+[.、．)）:：]?|[\d①-⑳+\-/:：]+$|\d{3,}")
_MARKED = re.compile(f"^[{_MARKS}]+(?=[{_HAN}]{{2}})")
_FULL_STOP = re.compile(f"(?<=[{_HAN}])[.．·]$")
_STRAY = re.compile(r"^[^\w]+|[^\w.)）]+$")
_BETWEEN = re.compile(r"[、,，;；/／&]+|(?<=..)和(?=..)")
_PERSON = re.compile(rf"[{_HAN}]{{2,4}}(?:[{_DOTS}][{_HAN}]+)*")
_FORBIDDEN = re.compile(rf"[^\w\s'’{re.escape(_DOTS)}\-]|\d")
_ROLES = re.compile(
    f"(?<=[{_HAN}])[ \u3000\u00a0:：-]+(?:副?(?:组长|队长|书记|主任|站长|会长|班长|"
    "委员)|党员|同志|老师|女士|先生|团员|群众|志愿者)$"
)
_COMPOUND = words(
    "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 "
    "轩辕 端木 百里 呼延 淳于 单于 太史 申屠 闻人 钟离 歐陽 司馬"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘"
    "于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_SHORT_NAMES = (2, 3)


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of persons' names."""
    alone = asked.key == "name"

    def bulk(text: pl.Series) -> pl.Series:
        """Return the names with nothing to notice."""
        clean = text.str.contains(_CLEAN) & ~text.str.contains(f"^(?:{_NULLS})$|某")
        return kept(text, clean)

    def read(cell: object, _: object) -> Reading:
        """Return one name."""
        if not isinstance(cell, str):
            return noted("name-with-other-things")
        return _read(cell, alone=alone)

    return Reader(pl.String, bulk, read, nulls=NAME_NULLS, is_text=True)


def _read(cell: str, *, alone: bool) -> Reading:
    """Return a name, with what else stands in its cell."""
    text = tidied(unmarked(tidied(cell)))
    name = joined(text)
    if _is_several(text):
        return noted("several-names", name) if alone else Reading(name)
    rest = joined(_without_extras(text))
    if rest != name:
        return _with_extras(name, rest)
    # Who is in the register has a name; a caller or a donor may be 王某 to everybody.
    if (
        _PLACEHOLDER.search(name)
        or (alone and "某" in name)
        or _SPELT.search(_narrow_spaced(name))
    ):
        return noted("name-with-missing-glyph", name)
    if _FORBIDDEN.search(name) or not any(c.isalpha() for c in name):
        return noted("name-with-other-things", name)
    note = note_of(cell, name)
    if note == "untidy-text" and re.search(rf"[{_HAN}]\s+[{_HAN}]", cell):
        note = "name-with-spaces"
    return noted(note, name, name) if note else Reading(name)


def _with_extras(name: str, rest: str) -> Reading:
    """Return a name that other things stand beside, or in the middle of."""
    bracket = _BRACKETS.search(name)
    if bracket and bracket.start() > 0 and bracket.end() < len(name):
        # 刘(王民)华 spells a character by its parts.
        return noted("name-with-missing-glyph", name)
    kept = rest not in _NO_NAMES and not _read(rest, alone=True).note
    if not kept and not bracket:
        return noted("name-with-missing-glyph" if rest else "name-with-other-things")
    return noted("name-with-other-things", rest or name, rest if kept else None)


def _narrow_spaced(text: str) -> str:
    """Return a text in half width that keeps its single spaces."""
    return " ".join(narrow(part) for part in text.split())


def joined(text: str) -> str:
    """Return a name without the spaces inside Han; Latin names keep single ones.

    >>> [joined(t) for t in ("康　秀兵", "Mary  Ann Lee", "买买提 · 艾力")]
    ['康秀兵', 'Mary Ann Lee', '买买提·艾力']
    """
    text = re.sub(rf"(?<=[{_HAN}{_DOTS}])\s+(?=[{_HAN}{_DOTS}])", "", text)
    return re.sub(r"\s+", " ", text).strip().translate(PRIVATE_USE)


def _is_several(text: str) -> bool:
    """Tell whether a cell holds the names of several people."""
    parts = [_BRACKETS.sub("", p).strip() for p in _BETWEEN.split(text)]
    parts = [part for part in parts if part]
    if parts[1:]:
        return all(_PERSON.fullmatch(part) for part in parts)
    parts = text.split()
    # 阿依 古丽 is one name with a space, 张三 李四 are two.
    return (
        len(parts) > 1
        and parts[0] not in _COMPOUND
        and all(p[0] in _SURNAMES and len(p) in _SHORT_NAMES for p in parts)
    )


def _without_extras(text: str) -> str:
    """Return a name without brackets, numbers, roles and stray marks."""
    rest = _ROLES.sub("", _BRACKETS.sub("", text))
    rest = _NUMBERING.sub("", rest.strip())
    rest = _MARKED.sub("", rest.strip())
    rest = rest if _PLACEHOLDER.search(rest) else _STRAY.sub("", rest)
    return _FULL_STOP.sub("", rest).strip()
