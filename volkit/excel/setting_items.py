"""What a person can set for the Excel side: how it is shown, asked and understood."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from volkit.excel.settings import HOTLINE, LOCALE, OFFICE, SCHEME, params_set, spoken
from volkit.i18n import N_
from volkit.model.errors import UsageError
from volkit.model.text import LOCALES, Label, Locale
from volkit.numbers import phone
from volkit.rate.scheme import load, names
from volkit.service.rate_block import scheme_named
from volkit.sheets.params import Params

_MOST_LETTERS = 40
_LANGUAGES: Mapping[Locale, str] = {
    "zh_Hans": "简体中文",
    "zh_Hant": "繁體中文",
    "en": "English",
}


@dataclass(frozen=True, kw_only=True)
class Item:
    """One setting: its key, caption and question, and what it is now.

    `choices` are its possible values with their captions, if they can be listed;
    `understood` returns the value that a text means, or raises `UsageError`.
    """

    key: str
    label: Label
    question: str
    now: Callable[[Mapping[str, str]], str]
    understood: Callable[[str], str]
    choices: Callable[[], Mapping[str, str]] = dict


def chosen(item: Item, said: str) -> str:
    """Return the value that a text means: a choice by its number, or the text itself.

    Raises:
        UsageError: there is no such value; what there is, is listed.

    """
    known = list(item.choices())
    if said.isdecimal() and 1 <= int(said) <= len(known):
        return known[int(said) - 1]
    return item.understood(said)


def _schemes() -> dict[str, str]:
    """Return the schemes that come with volkit, with what they are called."""
    return {name: f"{load(name).file.name} ({name})" for name in names()}


def _scheme(said: str) -> str:
    """Return the scheme of a name."""
    return scheme_named(said, Params()).id


def _scheme_now(kept: Mapping[str, str]) -> str:
    """Return what the scheme that is set is called."""
    name = params_set(kept).scheme
    return _schemes().get(name, name)


def _language(said: str) -> str:
    """Return the locale of a language's name."""
    word = said.lower().replace("-", "_")
    for locale in LOCALES:
        name = _LANGUAGES[locale].lower()
        if word in {locale.lower(), name, name.removesuffix("中文")}:
            return locale
    raise UsageError(
        N_("There is no language “{said}”; there are: {names}."),
        said=said[:_MOST_LETTERS],
        names="、".join(_LANGUAGES.values()),
    )


def _office(said: str) -> str:
    """Return the name of an office as it may stand in a file's name."""
    if len(said) > _MOST_LETTERS or not said.isprintable():
        raise UsageError(
            N_("A name of an office has at most {most} letters, on one line."),
            most=_MOST_LETTERS,
        )
    return said


def _hotline(said: str) -> str:
    """Return a number that can be called."""
    if re.fullmatch(r"1\d{10}", phone.compact(said)) or phone.is_valid(said):
        return said
    raise UsageError(
        N_("This is no telephone number; type one such as 024-42840000 or 12345.")
    )


ITEMS = (
    Item(
        key=LOCALE,
        label=Label("语言", "語言", "Language"),
        question=N_("Which language? Type its number; leave it empty for 简体中文."),
        now=lambda kept: _LANGUAGES[spoken(kept)],
        understood=_language,
        choices=lambda: {str(key): said for key, said in _LANGUAGES.items()},
    ),
    Item(
        key=SCHEME,
        label=Label("评星方案", "評星方案", "Star scheme"),
        question=N_("Which star scheme? Type its number; empty for the standard one."),
        now=_scheme_now,
        understood=_scheme,
        choices=_schemes,
    ),
    Item(
        key=OFFICE,
        label=Label("单位名称", "單位名稱", "Name of the office"),
        question=N_("The office's name, for the file that is sent in; empty for none."),
        now=lambda kept: kept.get(OFFICE, ""),
        understood=_office,
    ),
    Item(
        key=HOTLINE,
        label=Label("服务热线", "服務熱線", "Hotline"),
        question=N_("The hotline printed on forms; leave it empty for none."),
        now=lambda kept: params_set(kept).hotline,
        understood=_hotline,
    ),
)
