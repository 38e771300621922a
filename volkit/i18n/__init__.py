"""Sentences in the reader's language; the only importer of babel."""

import functools
import gettext
import os
from importlib import resources
from typing import get_args

from volkit.model.text import Label, Locale


def N_(message: str) -> str:  # noqa: N802  the name gettext tools look for
    """Mark a sentence for the catalogues."""
    return message


@functools.cache
def _catalogue(locale: Locale) -> gettext.NullTranslations:
    """Return the sentences of a language by their English."""
    if locale == "en":
        return gettext.NullTranslations()
    place = resources.files("volkit.i18n") / "locale" / locale / "LC_MESSAGES"
    with (place / "volkit.mo").open("rb") as stream:
        return gettext.GNUTranslations(stream)


def translate(message: str, locale: Locale, **params: object) -> str:
    """Return a sentence in a language, its places filled in, captions as well."""
    said = _catalogue(locale).gettext(message)
    filled = {n: p.of(locale) if isinstance(p, Label) else p for n, p in params.items()}
    return said.format(**filled) if filled else said


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
