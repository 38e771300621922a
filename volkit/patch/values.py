"""Between the values people mean and what a sheet's XML holds."""

import datetime as dt
import re
from xml.sax.saxutils import escape

_EPOCH_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001  sheets know no time zones
_EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_FALSE_LEAP_DAY = 60
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
MOST_CHARACTERS = 32_767


def serial(value: dt.date | dt.time, *, is_1904: bool) -> float:
    """Return the number a workbook keeps for a day, a moment or a time of day."""
    if isinstance(value, dt.time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    moment = (
        value
        if isinstance(value, dt.datetime)
        else dt.datetime.combine(value, dt.time())
    )
    gone = moment.replace(tzinfo=None) - (_EPOCH_1904 if is_1904 else _EPOCH_1900)
    days = gone.days + gone.seconds / 86400
    # 1900 counts a 29 February that never was: days before it are one less.
    return days - 1 if not is_1904 and days <= _FALSE_LEAP_DAY else days


def number_text(value: float) -> bytes:
    """Return a number as XML writes it, whole ones without a fraction."""
    whole = int(value)
    return str(whole if whole == value else value).encode()


def time_text(value: dt.time) -> str:
    """Return a time of day as 08:30, with seconds only where there are any."""
    return value.isoformat("seconds" if value.second else "minutes")


def safe_text(text: str) -> bytes:
    """Return text for XML; what XML cannot hold is written as Excel escapes it."""
    said = _LOOKS_ESCAPED.sub("_x005F_", text[:MOST_CHARACTERS])
    said = _UNWRITABLE.sub(lambda m: f"_x{ord(m[0]):04X}_", said).replace(
        "\r", "_x000D_"
    )
    return escape(said).encode()


def is_same(held: object, seen: object, *, is_1904: bool) -> bool:
    """Tell whether a cell still holds what a finding saw.

    Args:
        held: text, a number, a bool, or None, as the sheet's XML says.
        seen: the value that a reader gave for the cell.
        is_1904: how the workbook counts days.

    """
    if seen is None or held is None:
        return (seen or None) is None and (held or None) is None
    if isinstance(seen, bool) or isinstance(held, bool):
        return held is seen
    if isinstance(seen, dt.timedelta):
        seen = seen.total_seconds() / 86400
    if isinstance(seen, (dt.date, dt.time)):
        if isinstance(held, str):
            return held[:10] == str(seen)[:10]
        seen = serial(seen, is_1904=is_1904)
    if isinstance(seen, (int, float)) and isinstance(held, (int, float)):
        return abs(held - seen) <= max(1e-6, abs(seen) * 1e-9)
    return _plain(held) == _plain(seen)


def _plain(value: object) -> str:
    """Return a text in which line ends are spelt one way."""
    return str(value).replace("\r\n", "\n").replace("\r", "\n")
