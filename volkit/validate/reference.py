"""What a written reference means: a number, a name, or nearly one of them."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

_SHOWN = 3
_CLOSE = 0.6
_MARKS = re.compile(r"[\s\-_—–―·•．.,，、()（）“”\"']+")
_BEFORE = re.compile(
    r"^(?:辽宁省)?(?:本溪市)?(?:[^省市区县社]{1,6}(?:自治县|区|县))?"
    r"(?:[^街镇乡]{2,6}(?:街道|镇|乡)(?:办事处)?)?"
)
_AFTER = re.compile(
    r"(?:志愿者?服务站点?|志愿者?服务点|志愿者?服务总?队|志愿者?队|服务站点?|服务点|服务队|"
    r"社区居委会|居民委员会|居委会|村民委员会|村委会|社区|小区|村|站|队)$"
)


@dataclass(frozen=True)
class Suggestion:
    """What a reference probably means: one value, or several to choose from."""

    only: str | None
    several: tuple[str, ...]


class Targets:
    """The numbers and names that references to one sheet may hold."""

    def __init__(self, numbers: Iterable[str], names: Iterable[str]) -> None:
        self._numbers = tuple(dict.fromkeys(numbers))
        self._names = tuple(dict.fromkeys(names))
        self._exact = frozenset((*self._numbers, *self._names))

    def __contains__(self, text: str) -> bool:
        """Tell whether a reference is a number or a name as it stands."""
        return text in self._exact

    def can_tell(self, text: str) -> bool:
        """Tell whether the sheet could show a reference wrong.

        One that gives its units by name alone says nothing about their numbers.
        """
        return bool(self._numbers) or not text.isascii()

    @cached_property
    def _spellings(self) -> list[Mapping[str, list[str]]]:
        """Return the values behind each simplified spelling, the nearest form first."""
        return [
            _index(form, (*self._numbers, *self._names)) for form in (_folded, _core)
        ]

    def suggestion(self, text: str) -> Suggestion:
        """Return what a text that is no exact reference probably means."""
        for form, known in zip((_folded, _core), self._spellings, strict=True):
            found = known.get(form(text), [])
            if len(found) == 1:
                return Suggestion(found[0], ())
            if found:
                return Suggestion(None, tuple(found[:_SHOWN]))
        if text.isascii():
            # Numbers that follow each other look alike without meaning the same.
            return Suggestion(None, ())
        close = difflib.get_close_matches(text, self._names, _SHOWN, _CLOSE)
        return Suggestion(None, tuple(close))


def _index(form: "object", values: Iterable[str]) -> dict[str, list[str]]:
    """Return values by a form of theirs."""
    found: dict[str, list[str]] = {}
    for value in values:
        key = form(value)  # type: ignore[operator]  # one of the two functions below
        if key:
            found.setdefault(key, []).append(value)
    return found


def _folded(text: str) -> str:
    """Return a text without width, case and marks."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).upper()


def _core(text: str) -> str:
    """Return a name without the place before it and the kind of unit behind it."""
    bare = _folded(text)
    if bare.isascii():
        return ""
    core = _BEFORE.sub("", bare, count=1) or bare
    while len(shorter := _AFTER.sub("", core)) > 1 and shorter != core:
        core = shorter
    return core
