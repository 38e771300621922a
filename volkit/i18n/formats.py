"""Lists and dates as a language writes them."""

import datetime as dt
import functools
from collections.abc import Sequence

from volkit.model.text import Locale

_BABEL: dict[Locale, str] = {
    "zh_Hans": "zh_Hans_CN",
    "zh_Hant": "zh_Hant_TW",
    "en": "en",
}


def listed(items: Sequence[str], locale: Locale) -> str:
    """Return some words as one list, 甲、乙、丙 or "A, B, C"."""
    return (", " if locale == "en" else "、").join(items)


def named(name: str, value: object, locale: Locale) -> str:
    """Return what something is called and what it is, 名额：6 or "Places: 6"."""
    return f"{name}{': ' if locale == 'en' else '：'}{value}"


@functools.cache
def long_date(day: dt.date, locale: Locale) -> str:
    """Return a day as it stands under a letter: 2012年12月19日."""
    from babel.dates import format_date  # noqa: PLC0415  loads its data at import

    return format_date(day, "long", locale=_BABEL[locale])


@functools.cache
def day_and_weekday(day: dt.date, locale: Locale) -> str:
    """Return a day of this year with its weekday: 12月19日周三."""
    from babel.dates import format_skeleton  # noqa: PLC0415  loads its data at import

    return format_skeleton("MMMEd", day, locale=_BABEL[locale])
