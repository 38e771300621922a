"""Every spelling of every column's header, and what a header may therefore mean."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from volkit.read.fold import (
    TRADITIONAL,
    WORDS_LOST,
    fold,
    simplified,
    spaceless,
    usual,
    without_brackets,
)
from volkit.read.kindred import WORDS_ALIKE, kindred
from volkit.sheets.base import all_sheets, columns_of

SEQ = "seq"
"""Stands for a running number, whether or not the sheet declares such a column."""

_SEQ_CAPTIONS = (
    "序号",
    "序",
    "顺序号",
    "行号",
    "项次",
    "次序",
    "No.",
    "No",
    "#",
    "S/N",
)
_AFFIXES = re.compile(
    r"^(?:党员志愿者|志愿者|党员|队员|学员|本人|个人|人员|填报)|(?:情况|信息|栏|填写)$"
)
_UNITS = frozenset(
    [
        "小时",
        "时",
        "h",
        "分钟",
        "分",
        "元",
        "人",
        "岁",
        "次",
        "公历",
        "阳历",
        "年月日",
        "年月",
        "手机",
        "签字",
        "签名",
        "盖章",
        "必填",
        "选填",
        "18位",
        "15或18位",
        "位",
        "单位小时",
        "单位元",
        "单位人",
        "男女",
        "是否",
        "hours",
        "minutes",
        "yyyymmdd",
        "如20120103",
        "如有",
        "可多选",
        "多选",
        "单选",
        "一寸",
        "详细",
        "全称",
        "本人",
    ]
)
_LATIN = re.compile(r"[a-z][a-z0-9]*")
_ISSUED = re.compile(r"[A-Za-z]{0,4}[-\d]{4,}[Xx]?")
"""A number as somebody issues them: no column is called so."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A column that a header may stand for; a lower rank is a closer spelling."""

    key: str
    rank: int


@cache
def spellings(kind: str) -> Mapping[str, tuple[Meaning, ...]]:
    """Return what each folded spelling means on one sheet, the closest first."""
    found: dict[str, list[Meaning]] = {}
    for caption in _SEQ_CAPTIONS:
        found.setdefault(fold(caption) or caption, []).append(Meaning(SEQ, 0))
    for key, column in columns_of(kind).items():
        for rank, said in enumerate((*column.label, key, *column.also)):
            meanings = found.setdefault(fold(said), [])
            if all(m.key != key for m in meanings):
                meanings.append(Meaning(key, 0 if rank < _OWN else rank))
    return {
        said: tuple(sorted(meanings, key=lambda m: m.rank))
        for said, meanings in found.items()
    }


_OWN = 4


@cache
def kinds_by_spelling() -> Mapping[str, frozenset[str]]:
    """Return the sheets on which each folded spelling heads a column."""
    return _kinds_by(spellings)


def _kinds_by(words: Callable[[str], Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Return the sheets by the words that each of them has."""
    found: dict[str, set[str]] = {}
    for kind in all_sheets():
        for said in words(kind):
            found.setdefault(said, set()).add(kind)
    return {said: frozenset(kinds) for said, kinds in found.items()}


@cache
def _as_written(kind: str) -> frozenset[str]:
    """Return a sheet's spellings as they are, but for width, case and white space."""
    return frozenset(
        _plain(said)
        for column in columns_of(kind).values()
        for said in (*column.label, *column.also)
    ) | frozenset(map(_plain, _SEQ_CAPTIONS))


@cache
def meanings(parent: str, child: str, kind: str) -> tuple[Meaning, ...]:
    """Return what a header may mean on one sheet, () for nothing known.

    `parent` is the caption above it in a header of two rows, "" if there is none.
    """
    known = spellings(kind)
    for form in _forms(parent, child):
        if form in known:
            return known[form]
    return _kin(kind).get(kindred(fold(child or parent)), ())


@cache
def _kin(kind: str) -> Mapping[str, tuple[Meaning, ...]]:
    """Return what each wording common to kindred captions means, if only one thing."""
    found: dict[str, set[str]] = {}
    for said, meant in spellings(kind).items():
        found.setdefault(kindred(said), set()).update(m.key for m in meant)
    return {
        said: (Meaning(next(iter(keys)), _FAR),)
        for said, keys in found.items()
        if said and len(keys) == 1
    }


_FAR = 99
"""The rank of a spelling that is only like one that is known."""


@cache
def _kinds_by_kin() -> Mapping[str, frozenset[str]]:
    """Return the sheets of whose captions each common wording is one."""
    return _kinds_by(_kin)


@cache
def kinds_of(parent: str, child: str) -> frozenset[str]:
    """Return the sheets on which a header means something."""
    known, kin = kinds_by_spelling(), kindred(fold(child or parent))
    near = _kinds_by_kin().get(kin, frozenset())
    return near.union(*(known.get(f, ()) for f in _forms(parent, child)))


def _is_strange(text: str) -> bool:
    """Tell whether a text has a character that stands in no caption.

    Looking up what most cells hold costs fifty times as much.
    """
    return (
        _HAN.fullmatch(text) is not None
        and "或" not in text
        and not _alphabet().issuperset(text)
    )


@cache
def _alphabet() -> frozenset[str]:
    """Return the characters of every caption, and of all that is taken from one."""
    said = "".join(
        one
        for kind in all_sheets()
        for column in columns_of(kind).values()
        for one in (*column.label, *column.also)
    )
    known = {
        *said,
        *"".join(_SEQ_CAPTIONS),
        *_AFFIXES.pattern,
        *WORDS_LOST,
        *WORDS_ALIKE,
    }
    return frozenset(known | {c for c in TRADITIONAL if simplified(c) in known})


def is_caption(text: str, kind: str | None = None) -> bool:
    """Tell whether a text heads a column of some sheet, or of the one given."""
    if kind:
        return bool(meanings("", text, kind))
    if _ISSUED.fullmatch(text) or _is_strange(text):
        return False
    return bool(kinds_of("", text))


def specificity(parent: str, child: str, kind: str) -> float:
    """Return 1 for a header that only one sheet knows, less for a common one.

    What a seldom met sheet calls its columns takes nothing from the everyday ones.
    """
    known = spellings(kind)
    sheets = all_sheets()
    everyday = sheets[kind].as_met.everyday
    for form in _forms(parent, child):
        if form in known:
            others = kinds_by_spelling()[form]
            return 1 / sum(sheets[k].as_met.everyday or not everyday for k in others)
    return 0.0


@cache
def is_changed(parent: str, child: str, kind: str) -> bool:
    """Tell whether a header had to be altered beyond spaces to be recognised."""
    known = _as_written(kind)
    texts = (child, parent + child) if parent else (child,)
    if any(_plain(text) in known for text in texts):
        return False
    bare = re.sub(
        r"\(([^()]*)\)", lambda m: "" if fold(m[1]) in _UNITS else m[0], _plain(child)
    )
    return bare not in known


def _plain(text: str) -> str:
    """Return a text without spaces, in simplified script and lower case."""
    return usual(simplified(spaceless(text))).lower()


@cache
def _forms(parent: str, child: str) -> tuple[str, ...]:
    """Return the spellings under which a header is looked up, the fullest first."""
    found: list[str] = []
    if parent and child:
        found += [fold(parent + child), fold(simplified(child)), fold(parent)]
        found[1:1] = list(_looser(fold(parent + child)))
        found[-1:] = []
    base = fold(child or parent)
    found += [base, *_looser(base), *_parts(child or parent)]
    return tuple(form for form in dict.fromkeys(found) if form)


def _looser(folded: str) -> Iterator[str]:
    """Give a folded header without brackets, and without words that say nothing."""
    bare = without_brackets(folded)
    yield bare
    yield _AFFIXES.sub("", bare)


def _parts(text: str) -> Iterator[str]:
    """Give the halves of a header in two languages, or with a stroke between."""
    folded = without_brackets(fold(text))
    han = _LATIN.sub("", folded)
    if han and han != folded:
        yield han
        yield "".join(_LATIN.findall(folded))
    halves = [fold(half) for half in re.split(r"[/／|、]|或", text)]
    if len(halves) > 1:
        yield from halves
