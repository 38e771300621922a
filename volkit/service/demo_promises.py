"""Stations, teams, promises and training of the invented street."""

import datetime as dt
from collections.abc import Sequence

from volkit.service.demo_grid import Grid
from volkit.service.demo_people import (
    COMMUNITIES,
    HONEST,
    LEARNED,
    STREET_CODE,
    TEAM_CLASSES,
    TEAMS,
    Person,
)
from volkit.service.demo_year import team_number

STATION_KEYS = (
    "station_no", "name", "type", "party_org", "address", "head", "phone",
    "open_hours", "since", "note",
)  # fmt: skip
TEAM_KEYS = (
    "team_no", "name", "type", "classes", "station_no", "area", "weekday", "leader",
    "phone", "since", "size", "status",
)  # fmt: skip
MEMBER_KEYS = ("team_no", "volunteer_no", "name", "role", "primary", "joined")
COMMITMENT_KEYS = (
    "commitment_no", "volunteer_no", "name", "year", "kind", "text", "target", "unit",
    "due", "approved_by", "approved_on", "publicity_no", "status", "signed_on",
)  # fmt: skip
FULFILMENT_KEYS = (
    "commitment_no", "day", "text", "amount", "witness", "verdict", "reason",
)  # fmt: skip
TRAINING_KEYS = (
    "training_no",
    "name",
    "content",
    "org",
    "teacher",
    "day",
    "hours",
    "place",
)
ATTEND_KEYS = ("training_no", "volunteer_no", "name", "day", "hours", "score", "passed")

_PROMISES = (
    ("每月为3号楼独居老人打扫卫生1次，全年不少于10次", 10, "次"),
    ("每周三到校门口护学1次，全年不少于40次", 40, "次"),
    ("为小区居民免费修理家电20件", 20, "件"),
    ("帮扶困难家庭2户，每季度走访1次", 8, "次"),
    ("组织楼院居民清理卫生死角6处", 6, "处"),
    ("每月为社区老人义务理发15人次", 180, "人次"),
)
_SESSIONS = (
    ("PX2012-01", "志愿服务基础知识", dt.date(2012, 3, 10)),
    ("PX2012-02", "急救与心肺复苏", dt.date(2012, 6, 9)),
    ("PX2012-03", "与老年人沟通", dt.date(2012, 9, 8)),
    ("PX2012-04", "冬季安全与防火", dt.date(2012, 11, 10)),
)
SESSION_HOURS = 4


def stations(people: Sequence[Person]) -> Grid:
    """Return the stations of the street."""
    grid = Grid(STATION_KEYS)
    for place, community in enumerate(COMMUNITIES):
        head = people[place]
        grid.add(
            station_no=f"{STREET_CODE}-{place + 1:03d}",
            name=f"{community}志愿者服务站",
            type="志愿者服务站",
            party_org=f"{community}党支部",
            address=f"{community[:2]}小区{place + 1}号楼一层",
            head=head.name,
            phone=f"024-4580{place}0{place}2",
            open_hours="周一至周五 8:30-16:30",
            since=dt.date(2008, 4 + place, 1),
        )
    return grid


def teams(people: Sequence[Person]) -> Grid:
    """Return the teams of the street."""
    grid = Grid(TEAM_KEYS)
    for team, name in enumerate(TEAMS):
        members = [p for p in people if p.team == team and not p.quiet]
        community = COMMUNITIES[team % len(COMMUNITIES)]
        grid.add(
            team_no=team_number(team),
            name=name,
            type=("党员", "老年", "社区", "巾帼", "职工")[team],
            classes=TEAM_CLASSES[team],
            station_no=f"{community}志愿者服务站",
            area=f"{community[:2]}小区{team + 1}至{team + 4}号楼",
            weekday="周" + "一二三四五"[team],
            leader=members[0].number,
            phone=members[0].phone,
            since=dt.date(2008, 9, 1 + team),
            size=len(members),
            status="已注册",
        )
    return grid


def members(people: Sequence[Person]) -> Grid:
    """Return who belongs to which team."""
    grid = Grid(MEMBER_KEYS)
    for team in range(len(TEAMS)):
        for person in people:
            if person.team == team and not person.quiet:
                grid.add(
                    team_no=team_number(team),
                    volunteer_no=person.number,
                    name=person.name,
                    role="队员" if grid.find("team_no", team_number(team)) else "队长",
                    primary="是",
                    joined=person.registered + dt.timedelta(days=3),
                )
    return grid


def commitments(people: Sequence[Person]) -> tuple[Grid, Grid]:
    """Return the promises and what became of them; the aimless break one."""
    promised, kept = Grid(COMMITMENT_KEYS), Grid(FULFILMENT_KEYS)
    for person in people:
        if person.quiet:
            continue
        for turn in range(1 + person.place % 3):
            text, target, unit = _PROMISES[(person.place + turn) % len(_PROMISES)]
            broken = person.aim < HONEST and turn == 0
            number = f"CN2012-{len(promised.rows) + 1:03d}"
            promised.add(
                commitment_no=number,
                volunteer_no=person.number,
                name=person.name,
                year=2012,
                kind="年度承诺",
                text=text,
                target=target,
                unit=unit,
                due=dt.date(2012, 11, 30),
                approved_by="孟淑琴",
                approved_on=dt.date(2012, 2, 10),
                publicity_no="GS2012-01",
                status="未兑现" if broken else "已兑现",
                signed_on=dt.date(2012, 2, 6),
            )
            kept.add(
                commitment_no=number,
                day=dt.date(2012, 11, 20),
                text="未能坚持" if broken else "已按时完成",
                amount=target // 2 if broken else target,
                witness="孟淑琴",
                verdict="未兑现" if broken else "已兑现",
                reason="外出务工" if broken else None,
            )
    return promised, kept


def sessions() -> Grid:
    """Return the training sessions of the year."""
    grid = Grid(TRAINING_KEYS)
    for number, name, day in _SESSIONS:
        grid.add(
            training_no=number,
            name=name,
            content=f"{name}讲解与演练",
            org="望溪街道党工委",
            teacher="乔文斌",
            day=day,
            hours=SESSION_HOURS,
            place="街道会议室",
        )
    return grid


def attendance(people: Sequence[Person]) -> Grid:
    """Return who went to which session: two for the learners, one for some others."""
    grid = Grid(ATTEND_KEYS)
    for place, (number, _, day) in enumerate(_SESSIONS):
        for person in people:
            own = place % 2 == person.place % 2
            learner = person.aim >= LEARNED and own
            passer_by = person.aim < LEARNED and own and place == 1
            if not person.quiet and (learner or passer_by):
                grid.add(
                    training_no=number,
                    volunteer_no=person.number,
                    name=person.name,
                    day=day,
                    hours=SESSION_HOURS,
                    score=75 + person.place % 20,
                    passed="是",
                )
    return grid
