"""Sentences in the reader's language; the only importer of babel."""

import functools
import os
from importlib import resources
from typing import get_args

from volkit.model.text import Locale


def N_(message: str) -> str:  # noqa: N802  the name gettext tools look for
    """Mark a sentence for the catalogues."""
    return message


@functools.cache
def _catalogue(locale: Locale) -> dict[str, str]:
    """Return the sentences of a language by their English."""
    if locale == "en":
        return {}
    from babel.messages.pofile import read_po  # noqa: PLC0415  20 ms, not needed in English

    place = (
        resources.files("volkit.i18n") / "locale" / locale / "LC_MESSAGES" / "volkit.po"
    )
    with place.open("rb") as stream:
        return {
            str(entry.id): str(entry.string)
            for entry in read_po(stream, locale=locale)
            if entry.id and entry.string
        }


def translate(message: str, locale: Locale, **params: object) -> str:
    """Return a sentence in a language, its places filled in."""
    said = _catalogue(locale).get(message, message)
    return said.format(**params) if params else said


def default_locale() -> Locale:
    """Return the language of the surroundings, English where they do not say."""
    for name in ("VOLKIT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"):
        said = os.environ.get(name, "")
        if said in get_args(Locale):
            return said  # type: ignore[return-value]  # checked in the line above
        if said.startswith(("zh_TW", "zh_HK", "zh_MO", "zh_Hant")):
            return "zh_Hant"
        if said.startswith("zh"):
            return "zh_Hans"
        if said:
            return "en"
    return "en"
