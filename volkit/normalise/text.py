"""Plain texts, references and issued numbers: only white space is ever taken away."""

import re
import unicodedata

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.reader import Asked, Reader, kept, noted
from volkit.normalise.words import (
    APOSTROPHES,
    DITTOS,
    EXACT,
    TEXT_NULLS,
    shown,
    unmarked,
)

INVISIBLE = (
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_GONE = re.compile(f"[{INVISIBLE}]+")
_ODD_BLANK = re.compile("[ \\t]*[\\n\\r\\u00a0\\u3000\\t\\u2028\\u2029]\\s*")
_BREAK_IN_LONG = re.compile("\\u00a0")
_ISSUED = re.compile(r"[0-9A-Za-z()\[\]/_.\-]+")
_WIDE = re.compile("[\uff01-\uff5e]")

# GB18030 gave these characters a place of their own only in 2022; older fonts and
# converters keep them in the private area.
PRIVATE_USE = str.maketrans(
    dict(
        zip(
            "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796"
            "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
            "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19"
            "\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
            strict=True,
        )
    )
)

_WORDS = TEXT_NULLS | DITTOS
_NULLS = "|".join(re.escape(word) for word in sorted(_WORDS))
_ANY_TEXT = (
    f"^$|^[\\s=+\\-@{APOSTROPHES}]|\\s$|[{INVISIBLE}\u00a0\ue000-\uf8ff]|^(?:{_NULLS})$"
)
_SHORT_TEXT = _ANY_TEXT + "|[\\t\\n\\r\u3000]"
_NUMBER_TEXT = _SHORT_TEXT + "|[\uff01-\uff5e]"


def tidied(text: str, *, is_long: bool = False) -> str:
    """Return a text without stray white space; its characters stay as they are."""
    text = _GONE.sub("", text).translate(PRIVATE_USE)
    pattern = _BREAK_IN_LONG if is_long else _ODD_BLANK
    return pattern.sub(_joint, text).strip()


def _joint(blank: re.Match[str]) -> str:
    """Return a space between Latin letters or digits, nothing beside Han."""
    text, start, end = blank.string, blank.start(), blank.end()
    around = text[start - 1 : start] + text[end : end + 1]
    return " " if around.isascii() and len(around) > 1 else ""


def note_of(cell: str, read: str) -> str:
    """Name what was tidied away between a cell and what was read from it."""
    if cell == read or cell.translate(PRIVATE_USE) == read:
        return ""
    marked = cell[:1] in APOSTROPHES and cell[1:] == read
    return "leading-apostrophe" if marked else "untidy-text"


def reader(asked: Asked) -> Reader:
    """Return the reader of a text column."""
    is_long = asked.fact.kind == "text_long"
    pattern = _ANY_TEXT if is_long else _SHORT_TEXT
    if asked.is_issued:
        pattern = _NUMBER_TEXT

    untidy_word = re.compile(pattern)
    any_width = not asked.is_issued

    def word(text: str) -> str | None:
        """Return a text with nothing to tidy."""
        # Letters and digits alone, as nearly all texts are, need no search.
        if text.isalnum() and text not in _WORDS and (any_width or text.isascii()):
            return text
        return None if untidy_word.search(text) else text

    def bulk(text: pl.Series) -> pl.Series:
        """Return the texts with nothing to tidy."""
        untidy = text.str.contains(pattern)
        return kept(text, ~untidy) if untidy.any() else text

    def read(cell: object, _: object) -> Reading:
        """Return one text, tidied."""
        if not isinstance(cell, str):
            return Reading(_written(cell))
        text = tidied(cell, is_long=is_long)
        text = tidied(unmarked(text), is_long=is_long)
        narrow = unicodedata.normalize("NFKC", text)
        if asked.is_issued and _WIDE.search(text) and _ISSUED.fullmatch(narrow):
            text = narrow
        note = note_of(cell, text)
        return noted(note, text, text) if note else Reading(text)

    return Reader(pl.String, bulk, read, word, nulls=TEXT_NULLS, is_text=True)


def _written(cell: object) -> str:
    """Return a cell that is no text as a person would write it."""
    if isinstance(cell, float) and cell.is_integer():
        # Beyond 15 digits Excel knows only noughts; Python would invent others.
        digits = f"{cell:.14e}".replace(".", "").partition("e")[0]
        long = abs(cell) >= EXACT
        return digits.ljust(len(f"{cell:.0f}"), "0") if long else str(int(cell))
    if isinstance(cell, bool):
        return "是" if cell else "否"
    return shown(cell)
