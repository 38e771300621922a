"""Yes and no, as a word, a letter, a digit or a mark."""

import re

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.reader import Asked, Reader, noted
from volkit.normalise.words import YES_NO_NULLS, narrow, plain, shown, words

_YES = words(
    "是 √ ✓ ✔ ☑ ✅ Y YES 有 1 TRUE T 对 對 属于 需要 已 合格 通过 及格 在用 〇 ○ V"
)
_NO = words(
    "否 × ✗ ✘ ☒ ❌ X N NO 无 無 没有 沒有 0 FALSE F 错 不是 不属于 不需要 未 不合格 "
    "未通过 不通过 不及格 停用 停止"
)


_ASKING = re.compile("是否|是不是|有无|有無|有没有|[(（)）]|否$")
_EITHER_WAY = re.compile(r"(?P<verb>\w)[不没](?=(?P=verb))")
"""How a heading asks in plain words: 收没收费, 挂没挂牌."""
_ANSWER = re.compile(
    "(?P<no>没有|不是|[未没不无免])?(?:是|有|已经?)?(?P<rest>\\w{1,4}?)[了过]?"
)


def _in_words_of(heads: tuple[str, ...], said: str) -> bool | None:
    """Return the answer that repeats words of the heading: 已核 under 是否核验."""
    asked = [set(_EITHER_WAY.sub("", _ASKING.sub("", head))) for head in heads]
    if not said.startswith(("是否", "有无")) and any(set(said) <= a for a in asked):
        return True
    found = _ANSWER.fullmatch(said)
    if found is None or not any(set(found["rest"]) <= head for head in asked):
        return None
    return not found["no"]


def _answered(heads: tuple[str, ...], said: str) -> Reading:
    """Return an answer in the words of its heading; what is only partly so is none."""
    answer = _in_words_of(heads, said)
    if answer is None:
        return noted("not-yes-or-no")
    return noted("code-by-alias", answer, "是" if answer else "否")


def reader(asked: Asked) -> Reader:
    """Return the reader of a column of answers; its own heading means yes, too."""
    heads = tuple(narrow(h) for h in (asked.header, *asked.fact.label) if h)
    answers = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
    answers |= dict.fromkeys(heads, True)
    answers |= {f"{no}{h}": False for h in heads for no in "不非未无"}
    answers |= {h.replace("有", "无", 1): False for h in heads if h.startswith("有")}
    # A wide letter or one with spaces is read, but not left as it is.
    narrowed = {narrow(w).upper(): yes for w, yes in answers.items()}
    spellings = {
        s: yes for w, yes in answers.items() for s in (w, w.lower(), w.capitalize())
    }

    def read(cell: object, _: object) -> Reading:
        """Return one answer."""
        said = plain(shown(cell)).upper()
        value = narrowed.get(said)
        if value is None and said:
            return _answered(heads, said)
        if value is None:
            return noted("not-yes-or-no")
        if not isinstance(cell, str):
            return Reading(value)
        return noted("untidy-text", value, "是" if value else "否")

    return Reader(
        pl.Boolean,
        None,
        read,
        spellings.get,
        native=frozenset({bool}),
        native_dtype=pl.Boolean,
        nulls=YES_NO_NULLS,
    )
