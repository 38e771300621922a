"""The services of a week and the menu, as anybody may read of them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from volkit.codes import table
from volkit.forms.declare import Row, Source
from volkit.i18n.formats import listed
from volkit.model.announced import Announced, Offered

_DEAD = frozenset({"ZF", "TH"})
_MASK = "*"


def services(source: Source, first: dt.date) -> list[Announced]:
    """Return the services of the seven days from `first`, in order of time.

    An activity that a notice announces is said once, by the notice.
    """
    teams = _team_names(source)
    notices = list(_notices(source, teams))
    known = {notice.number for notice in notices}
    found = [*notices, *_activities(source, teams, known)]
    days = range(first.toordinal(), first.toordinal() + 7)
    week = {
        (one.sheet, one.number, one.title, one.start): one
        for one in found
        if one.start.toordinal() in days
    }
    return sorted(week.values(), key=lambda one: (one.start, one.sheet, one.number))


def menu(source: Source) -> list[Offered]:
    """Return the items of the service menu that are on offer, in the menu's order."""
    teams = _team_names(source)
    classes = table("service_class")
    return [
        Offered(
            name=_text(row, "name"),
            kind=classes.caption(_text(row, "class"), source.locale),
            content=_text(row, "content"),
            slots=_text(row, "slots"),
            teams=listed(
                [teams.get(t, t) for t in _text(row, "teams").split("、") if t],
                source.locale,
            ),
        )
        for row in source.rows("menu_item")
        if row.get("active") is not False and row.get("name")
    ]


def without_a_day(source: Source) -> int:
    """Return how many notices have no day that could be read."""
    rows = source.rows("notice")
    return sum(not is_day(row.get("when")) for row in rows)


def is_day(value: object) -> TypeGuard[dt.date]:
    """Tell whether a value is a day whose week the calendar still holds."""
    return isinstance(value, dt.date) and value.year < dt.MAXYEAR


def _notices(source: Source, teams: Mapping[str, str]) -> Iterator[Announced]:
    """Give all notices with a day."""
    for row in source.rows("notice"):
        when = row.get("when")
        if not is_day(when) or not isinstance(when, dt.datetime):
            continue
        published, quota = row.get("published_on"), row.get("quota")
        yield Announced(
            sheet="notice",
            number=_text(row, "notice_no"),
            title=_text(row, "title") or _text(row, "content"),
            start=when,
            stamped=published if isinstance(published, dt.date) else when.date(),
            place=_text(row, "place"),
            content=_text(row, "content"),
            team=teams.get(_text(row, "team_no"), _text(row, "team_no")),
            need=_text(row, "need"),
            quota=quota if isinstance(quota, int) else None,
            risk=_text(row, "risk"),
            hotline=_hotline(row, source.params.hotline),
            change=_text(row, "change"),
        )


def _activities(
    source: Source, teams: Mapping[str, str], announced: set[str]
) -> Iterator[Announced]:
    """Give all activities that no notice announces."""
    for row in source.rows("activity"):
        day, start = row.get("date"), row.get("start")
        if not is_day(day) or row.get("status") in _DEAD:
            continue
        if row.get("is_volunteer") is False or row.get("notice_no") in announced:
            continue
        entered, quota = row.get("entered_on"), row.get("quota")
        yield Announced(
            sheet="activity",
            number=_text(row, "activity_no"),
            title=_text(row, "name") or _text(row, "content"),
            start=_moment(day, start),
            end=_end(row, day),
            stamped=entered if isinstance(entered, dt.date) else day,
            place=_text(row, "place"),
            content=_text(row, "content"),
            team=teams.get(_text(row, "team_no"), _text(row, "team_no")),
            quota=quota if isinstance(quota, int) else None,
            risk=_text(row, "risk"),
            hotline=source.params.hotline,
        )


def _moment(day: dt.date, minutes: object) -> dt.datetime:
    """Return a time of a day that is given in minutes since midnight."""
    gone = minutes if isinstance(minutes, int) else 0
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=gone)


def _end(row: Row, day: dt.date) -> dt.datetime | None:
    """Return when an activity ends, the next day if it says so."""
    start, end = row.get("start"), row.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    if row.get("overnight") is True and end <= start:
        return _moment(day + dt.timedelta(days=1), end)
    return _moment(day, end) if end > start else None


def _team_names(source: Source) -> dict[str, str]:
    """Return what each team's number stands for."""
    rows = source.by("team", "team_no").items()
    return {number: _text(row, "name") or number for number, row in rows}


def _hotline(row: Row, default: str) -> str:
    """Return whom to ring: the office's number where a person's own was masked."""
    own = _text(row, "hotline")
    return own if own and _MASK not in own else default


def _text(row: Row, key: str) -> str:
    """Return what a row says in words, "" for nothing."""
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""
