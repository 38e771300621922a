"""What a person has set for the Excel side: one small file in his own folder."""

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from volkit.model.text import LOCALES, Locale
from volkit.service.bug_log import state_folder
from volkit.service.written import write_whole
from volkit.sheets.params import Params

LOCALE = "locale"
SCHEME, OFFICE, HOTLINE = "scheme", "office", "hotline"
"""The scheme and the hotline count where a workbook has no settings of its own."""


def settings_file() -> Path:
    """Return where the settings are kept."""
    return state_folder() / "settings.json"


@cache
def settings() -> Mapping[str, str]:
    """Return what was set; a file that cannot be read sets nothing."""
    try:
        found = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return MappingProxyType({})
    if not isinstance(found, dict):
        return MappingProxyType({})
    return MappingProxyType({str(key): str(value) for key, value in found.items()})


def keep_settings(changed: Mapping[str, str | None]) -> None:
    """Set some things anew, or back to what they are without a setting.

    Raises:
        SurroundingsError: the file cannot be written.

    """
    settings.cache_clear()
    kept = {k: v for k, v in {**settings(), **changed}.items() if v is not None}
    write_whole(settings_file(), settings_text(kept))
    settings.cache_clear()


def settings_text(kept: Mapping[str, str]) -> bytes:
    """Return settings as their file holds them."""
    text = json.dumps(dict(kept), ensure_ascii=True, indent=2, sort_keys=True)
    return f"{text}\n".encode("ascii")


def spoken(kept: Mapping[str, str]) -> Locale:
    """Return the language set, simplified Chinese where none is.

    Windows has no variable that names it, as other systems do.
    """
    return next((loc for loc in LOCALES if loc == kept.get(LOCALE)), "zh_Hans")


def params_set(kept: Mapping[str, str]) -> Params:
    """Return the local rules with what was set; a book's own 参数 tab goes before."""
    said = {key: kept[key] for key in (SCHEME, HOTLINE) if key in kept}
    return Params(**said)


def today_of_the_clock() -> dt.date:
    """Return the day it is here."""
    return dt.datetime.now().astimezone().date()
