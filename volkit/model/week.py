"""Weeks as the calendar of ISO 8601 counts them, from Monday to Sunday."""

import datetime as dt
import re

_WEEK = re.compile(
    r"(\d{4})\s*(?:-?\s*W|年?\s*第)\s*(\d{1,2})\s*[周週]?", re.IGNORECASE
)
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
YEARS = range(1900, 2101)
"""Years that can be meant; sums with days of others leave the calendar."""


def written_day(text: str) -> dt.date:
    """Return the day that 2012-12-19, 2012/12/19 or 2012年12月19日 means.

    Raises:
        ValueError: there is no such day, or it is of no year that can be meant.

    """
    parts = _DAY.fullmatch(text.strip())
    day = dt.date(*map(int, parts.groups())) if parts else dt.date.fromisoformat(text)
    if day.year not in YEARS:
        raise ValueError(text)
    return day


def monday_of(week: str) -> dt.date:
    """Return the Monday of a week such as 2012-W51 or 2012年第51周.

    Raises:
        ValueError: there is no such week, or it is of no year that can be meant.

    """
    parts = _WEEK.fullmatch(week.strip()) or _no_week(week)
    year, number = map(int, parts.groups())
    if year not in YEARS:
        raise ValueError(week)
    return dt.date.fromisocalendar(year, number, 1)


def monday(day: dt.date) -> dt.date:
    """Return the Monday of a day's week, as a day without a time."""
    return dt.date.fromordinal(day.toordinal() - day.weekday())


def next_monday(today: dt.date) -> dt.date:
    """Return the Monday after a day."""
    return today + dt.timedelta(days=7 - today.weekday())


def week_name(day: dt.date) -> str:
    """Return the week of a day as 2012-W51.

    >>> week_name(dt.date(2012, 12, 31))
    '2013-W01'
    """
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def _no_week(week: str) -> re.Match[str]:
    """Raise the ValueError of a text that is no week."""
    raise ValueError(week)
