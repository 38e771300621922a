"""Codes: what is written means one row of a code table, or several."""

import itertools
import re
from dataclasses import dataclass

import polars as pl

from volkit.codes import CodeTable, table
from volkit.model.table import Reading, State
from volkit.normalise.reader import Asked, Reader, noted
from volkit.normalise.text import reader as text_reader
from volkit.normalise.words import DITTOS, NULLS, bare, narrow, plain, shown, words

_BETWEEN = re.compile(r"[、,，;；/／|\uff5c\s]+")
_POINT = re.compile(r"\.0+$|[。.,;、]+$")
_DONE = re.compile("[了啦]$")
"""办完了 says no more than 办完."""
_ALL = words("全部 所有 全部类别 所有类别 各类 各类别 不限 通用 全覆盖")
_COMPARED = 40
"""How many unknown words are compared with the table; more are a wrong column."""
_LONGEST_WORD = 20


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of single codes."""
    if not asked.fact.codes:
        return text_reader(asked)
    codes = table(asked.fact.codes)
    unknown = itertools.count()

    def word(text: str) -> str | None:
        """Return the code of a word with nothing to repair."""
        if not codes.is_ordinary(text) or _is_doubtful(asked, text):
            return None
        return codes.code_of(text)

    def read(cell: object, _: object) -> Reading:
        """Return the code of one word."""
        text = shown(cell)
        word = _POINT.sub("", plain(text))
        code = codes.code_of(word) or codes.code_of(_DONE.sub("", word))
        if code is None:
            near = _near(codes, bare(text), next(unknown))
            note = "code-of-own-words" if codes.is_open else "code-not-in-list"
            return noted(note, params={"nearest": near})
        if _is_doubtful(asked, word):
            return noted("sex-not-stated")
        return _repaired(codes, code, text, is_number=not isinstance(cell, str))

    return Reader(pl.String, None, read, word, nulls=_Answers(codes))


@dataclass(frozen=True)
class _Answers:
    """The words for nothing that are no words of a code table."""

    codes: CodeTable

    def __contains__(self, word: object) -> bool:
        """Tell whether a word is one of them."""
        return word in NULLS and self.codes.code_of(str(word)) is None


def reference_reader(asked: Asked) -> Reader:
    """Return the reader of a column that names a place or another sheet's row.

    Names of the code table become codes; what it does not know, such as a street
    that has been merged since, stays as it is written.
    """
    plain = text_reader(asked)
    if not asked.fact.codes:
        return plain
    codes = table(asked.fact.codes)

    def coded(word: str) -> str:
        """Return a word's code, the word itself if there is none."""
        return codes.code_of(word) or word

    def word(text: str) -> str | None:
        """Return the code of a clean word, the word itself if it has none."""
        clean = plain.word(text) if plain.word else None
        return None if clean is None else coded(str(clean))

    def read(cell: object, near: object) -> Reading:
        """Return one tidied word's code."""
        reading = plain.read(cell, near)
        value = coded(str(reading.value))
        return Reading(value, reading.state, reading.note, reading.fix)

    return Reader(pl.String, None, read, word, nulls=plain.nulls, is_text=True)


def multi_reader(asked: Asked) -> Reader:
    """Return the reader of a column whose cells hold several codes."""
    codes = table(asked.fact.codes) if asked.fact.codes else None
    unknown = itertools.count()

    def read(cell: object, _: object) -> Reading:
        """Return all codes of one cell."""
        text = shown(cell).strip()
        if codes is not None and bare(text) in _ALL:
            return Reading(list(codes.codes))
        parts = [p for p in _BETWEEN.split(text) if bare(p) and p not in NULLS]
        if codes is None:
            return Reading(list(dict.fromkeys(parts)))
        whole = codes.code_of(narrow(text))
        if whole is not None:
            single = _repaired(codes, whole, shown(cell), is_number=False)
            return Reading([whole], single.state, single.note, single.fix)
        found = [(part, codes.code_of(narrow(part))) for part in parts]
        strange = [part for part, code in found if code is None]
        if strange or not found:
            near = _near(codes, "".join(strange), next(unknown))
            params = {"strange": "、".join(strange), "nearest": near}
            return noted("choice-not-in-list", params=params)
        return _several(codes, shown(cell), [(p, c) for p, c in found if c])

    def word(text: str) -> object:
        """Return the codes of a cell with nothing to repair."""
        if bare(text) in NULLS | DITTOS:
            return None
        reading = read(text, None)
        return (
            None if reading.note or reading.state is not State.READ else reading.value
        )

    return Reader(pl.List(pl.String), None, read, word)


def _several(codes: CodeTable, text: str, found: list[tuple[str, str]]) -> Reading:
    """Return several known codes; 、 between captions is how they are written."""
    values = list(dict.fromkeys(code for _, code in found))
    fix = "、".join(dict.fromkeys(_best(codes, code, part) for part, code in found))
    written = "、".join(part for part, _ in found)
    clean = text == written and all(codes.is_ordinary(part) for part, _ in found)
    return Reading(values) if clean else noted("choices-in-one-cell", values, fix)


def _best(codes: CodeTable, code: str, part: str) -> str:
    """Return how to write a word: as it is, where the caption would say less."""
    word = narrow(part)
    return word if word in codes.by_code[code].ordinary else codes.caption(code)


def _repaired(codes: CodeTable, code: str, text: str, *, is_number: bool) -> Reading:
    """Return a known code, with its caption to write instead of an alias."""
    if codes.is_ordinary(text) or (is_number and not _is_alias(codes, code, text)):
        return Reading(code)
    fix = codes.caption(code)
    tidy = codes.is_ordinary(_POINT.sub("", plain(text))) or codes.is_ordinary(
        bare(text)
    )
    return noted("untidy-text" if tidy else "code-by-alias", code, fix)


def _is_alias(codes: CodeTable, code: str, text: str) -> bool:
    """Tell whether a number is an alias, as 1 is for 男, and not the code itself."""
    return text in codes.by_code[code].also


def _is_doubtful(asked: Asked, word: str) -> bool:
    """Tell whether a word is the nought that means 女 here and "unknown" there."""
    return asked.fact.codes == "sex" and word == "0"


def _near(codes: CodeTable, word: str, number: int) -> str:
    """Return the captions that look most like a word, while it is worth the time."""
    if number >= _COMPARED or len(word) > _LONGEST_WORD:
        captions = [codes.caption(code) for code in codes.codes[:3]]
        return "、".join(captions)
    return "、".join(codes.nearest(word))
