"""What the invented street did in its year: activities, hours, promises, training."""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from volkit.service.demo_grid import Grid
from volkit.service.demo_people import (
    BUSY,
    COMMUNITIES,
    CONTENT,
    LEARNED,
    STEADY,
    STREET_CODE,
    TEAM_CLASSES,
    TEAMS,
    URGENT,
    Person,
)

AS_OF = dt.date(2012, 12, 19)
FIRST_MONDAY = dt.date(2012, 1, 2)
_HOLIDAYS = (dt.date(2012, 1, 23), dt.date(2012, 10, 1))
"""The Mondays of the weeks of Spring Festival and National Day: nothing is planned."""

_DEEDS = {
    "环境保护": ("清理楼道小广告", "清扫小区绿地", "擦洗健身器材"),
    "扶贫帮困": ("看望独居老人", "陪残疾人就医", "给困难家庭送米面"),
    "治安维稳": ("夜间巡逻", "校门口护学", "消防隐患排查"),
    "文体娱乐": ("广场舞教学", "社区书画展布置", "老年合唱排练"),
    "便民利民": ("义务理发", "免费修小家电", "磨刀磨剪子"),
}
_TASKS = (dt.date(2012, 8, 5), "暴雨后清淤排水"), (dt.date(2012, 11, 11), "除雪保畅通")

ACTIVITY_KEYS = (
    "activity_no", "name", "class", "org", "team_no", "leader", "date", "start", "end",
    "place", "content", "joined", "served", "danger", "urgent", "is_volunteer",
    "status", "by", "entered_on",
)  # fmt: skip
RECORD_KEYS = (
    "seq", "activity_no", "volunteer_no", "name", "date", "in", "out", "hour_kind",
    "hours", "quality", "rated_on", "rated_by", "confirm", "late_reason", "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One activity of one team, and who came."""

    team: int
    day: dt.date
    title: str
    start: dt.time
    end: dt.time
    people: tuple[Person, ...]
    urgent: bool = False

    @property
    def number(self) -> str:
        """Return the number of the activity."""
        return f"{team_number(self.team)}-{self.day:%Y%m%d}-1"

    @property
    def hours(self) -> float:
        """Return the hours from start to end."""
        return (
            self.end.hour - self.start.hour + (self.end.minute - self.start.minute) / 60
        )


def team_number(team: int) -> str:
    """Return the number of a team."""
    station = team % len(COMMUNITIES)
    return f"{STREET_CODE}-{station + 1:03d}-{team // len(COMMUNITIES) + 1:02d}"


def events(people: Sequence[Person], chance: random.Random) -> list[Event]:
    """Return the activities of the year in the order of their days."""
    active = [p for p in people if not p.quiet]
    made = [
        event
        for team in range(len(TEAMS))
        for event in _team_events(team, [p for p in active if p.team == team], chance)
    ]
    return sorted(made, key=lambda e: (e.day, e.number))


def _team_events(
    team: int, members: Sequence[Person], chance: random.Random
) -> Iterator[Event]:
    """Give one team's weekly activities and its urgent tasks."""
    weeks = [
        monday
        for week in range(51)
        if (monday := FIRST_MONDAY + dt.timedelta(weeks=week)) not in _HOLIDAYS
    ]
    for place, monday in enumerate(weeks):
        day = monday + dt.timedelta(days=team)
        if day > AS_OF - dt.timedelta(days=2):
            continue
        came = tuple(p for p in members if _comes(p, place))
        if came:
            start = (dt.time(8, 30), dt.time(14, 0))[team % 2]
            length = (2, 2.5)[place % 4 == 3]  # noqa: PLR2004  every fourth is longer
            deeds = _DEEDS[TEAM_CLASSES[team]]
            end = _later(start, length)
            yield Event(team, day, chance.choice(deeds), start, end, came)
    for day, title in _TASKS:
        came = tuple(p for p in members if p.aim >= URGENT)
        if came:
            start = dt.time(7, 0)
            end = _later(start, 4)
            yield Event(team, day, title, start, end, came, urgent=True)


def _comes(person: Person, week: int) -> bool:
    """Tell whether a person's aim brings him to the week's activity."""
    if person.aim == STEADY:
        return True
    often = {BUSY: 30, LEARNED: 32, URGENT: 34}.get(person.aim, 8 + person.place % 5)
    return (week * often) % 49 < often


def _later(start: dt.time, hours: float) -> dt.time:
    """Return the time that is some hours later on the same day."""
    minutes = start.hour * 60 + start.minute + round(hours * 60)
    return dt.time(minutes // 60, minutes % 60)


def activities(made: Sequence[Event], people: Sequence[Person]) -> Grid:
    """Return the sheet of activities."""
    grid = Grid(ACTIVITY_KEYS)
    leaders = {
        team: next(p.name for p in people if p.team == team and not p.quiet)
        for team in range(len(TEAMS))
    }
    for event in made:
        community = COMMUNITIES[event.team % len(COMMUNITIES)]
        grid.add(
            activity_no=event.number,
            name=event.title,
            **{"class": TEAM_CLASSES[event.team]},
            org=f"{community}党支部",
            team_no=TEAMS[event.team],
            leader=leaders[event.team],
            date=event.day,
            start=event.start,
            end=event.end,
            place=f"{community[:2]}小区",
            content=f"{event.title}，服务居民",
            joined=len(event.people),
            served=12 + event.day.day,
            danger="否",
            urgent="是" if event.urgent else "否",
            is_volunteer="是",
            status="已认定",
            by="孟淑琴",
            entered_on=event.day + dt.timedelta(days=1 + event.day.day % 2),
        )
    return grid


def records(made: Sequence[Event], chance: random.Random) -> Grid:
    """Return the ledger: one row for each person in each activity."""
    grid = Grid(RECORD_KEYS)
    for event in made:
        for person in event.people:
            early = chance.choice((0, 0, 5, 10))
            minutes = event.start.hour * 60 + event.start.minute - early
            quality = _quality(person, event, chance)
            grid.add(
                seq=len(grid.rows) + 1,
                activity_no=event.number,
                volunteer_no=person.number,
                name=person.name,
                date=event.day,
                **{"in": dt.time(minutes // 60, minutes % 60)},
                out=event.end,
                hour_kind="现场服务",
                hours=event.hours,
                quality=quality,
                rated_on=event.day + dt.timedelta(days=1) if quality else None,
                rated_by="居民代表" if quality else None,
                confirm="孟淑琴",
                status="已认定",
            )
    return grid


def _quality(person: Person, event: Event, chance: random.Random) -> str | None:
    """Return how the people served judged: everyone but the aimless does well."""
    if person.aim < CONTENT and event.day.day % 3 == 0:
        return "不满意"
    return chance.choice(("非常满意", "满意", "满意"))
