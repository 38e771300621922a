"""Numbers whose unit of time is another than their column counts in."""

import re

from volkit.sheets.base import Column

_MINUTES = {
    "分钟": 1, "分鐘": 1, "分": 1, "小时": 60, "小時": 60, "钟头": 60, "天": 1440,
    "日": 1440, "周": 10_080,
}  # fmt: skip
_MONTHS = {"月": 1, "个月": 1, "個月": 1, "年": 12}
_WRITTEN = re.compile(r"(?:提前|约)?(?P<n>[0-9]+(?:\.[0-9]+)?)个?(?P<unit>\D+)")
_COUNTED_IN = re.compile(r"[(（](\D+)[)）]")


def in_unit_of(column: Column, text: str) -> str:
    """Return a narrow text as a number in the unit that its column's caption names.

    A text without a unit of time, or of a column without one, stays as it is.
    """
    found = _WRITTEN.fullmatch(text)
    if not found:
        return text
    for said in (column.label.zh_hans, *column.also):
        own = _COUNTED_IN.search(said)
        for units in (_MINUTES, _MONTHS):
            if own and own[1] in units and found["unit"] in units:
                count = float(found["n"]) * units[found["unit"]] / units[own[1]]
                return f"{count:g}"
    return text
