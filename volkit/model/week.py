"""Weeks as the calendar of ISO 8601 counts them, from Monday to Sunday."""

import datetime as dt
import re

_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})", re.IGNORECASE)


def monday_of(week: str) -> dt.date:
    """Return the Monday of a week such as 2012-W51.

    Raises:
        ValueError: there is no such week.

    """
    year, number = (_WEEK.fullmatch(week.strip()) or _no_week(week)).groups()
    return dt.date.fromisocalendar(int(year), int(number), 1)


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
