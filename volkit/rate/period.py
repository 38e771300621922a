"""The time that a rating looks at, and periods as people write them."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Period = Literal["month", "quarter", "half_year", "year", "cumulative"]

MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
"""How many months each period has; a cumulative one has no beginning."""

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_PARTS = (
    ("half_year", r"(?P<first>上)半年?|(?P<second>下)半年?|[hH](?P<n>[12])"),
    ("quarter", r"第?(?P<n>[1-4])季度?|[qQ](?P<n2>[1-4])"),
    ("month", r"(?P<n>1[0-2]|0?[1-9])月?$"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` (None: from the beginning) to `end`, both included.

    `last` is the last day of the whole calendar period, on or after `end`.
    """

    start: dt.date | None
    end: dt.date
    last: dt.date

    @property
    def is_over(self) -> bool:
        """Tell whether the period has been lived to its last day."""
        return self.end >= self.last


def span_of(period: Period, as_of: dt.date) -> Span:
    """Return the days of the period that holds `as_of`, up to and with that day."""
    if period == "cumulative":
        return Span(None, as_of, as_of)
    length = MONTHS[period]
    first = (as_of.month - 1) // length * length + 1
    return Span(
        dt.date(as_of.year, first, 1),
        as_of,
        _month_end(as_of.year, first + length - 1),
    )


def written_span(text: str) -> Span | None:
    """Return the days that 2012年, 2012年上半年, 2012Q3 or 2012-03 mean, or None."""
    plain = re.sub(r"\s|年度?|[-./]|第(?=[一二三四])", "", text.strip())
    plain = plain.translate(_DIGITS)
    found = re.match(r"((?:19|20)\d\d)(.*)$", plain)
    if not found:
        return None
    year, rest = int(found[1]), found[2]
    if not rest or rest in {"全", "度"}:
        return Span(dt.date(year, 1, 1), *[dt.date(year, 12, 31)] * 2)
    for period, pattern in _PARTS:
        part = re.match(rf"(?:{pattern})", rest)
        if part:
            length = MONTHS[period]
            last_month = _number(part) * length
            last = _month_end(year, last_month)
            return Span(dt.date(year, last_month - length + 1, 1), last, last)
    return None


def _number(part: re.Match[str]) -> int:
    """Return which half, quarter or month a match names."""
    groups = part.groupdict()
    if groups.get("first"):
        return 1
    if groups.get("second"):
        return 2
    return int(next(n for n in (groups.get("n"), groups.get("n2")) if n))


def _month_end(year: int, month: int) -> dt.date:
    """Return the last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
