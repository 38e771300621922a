"""An invented street without a single mistake, as varied as real ones, as tables."""

import dataclasses
import datetime as dt
import random
from collections.abc import Iterator, Mapping

from tests.invent import Person, people
from tests.rules.sheet_text import table
from volkit.model.discover import modules
from volkit.model.table import Table

Row = dict[str, object]

TEAM = 18
STATION = 54
LEAVES = 50
"""Every fiftieth person leaves, on `LAST_DAY`."""
LAST_DAY = dt.date(2012, 12, 1)
FIRST_MONDAY = dt.date(2012, 1, 2)
TODAY = dt.date(2012, 12, 31)
_PROMISES = (
    "每月到郭家社区打扫楼道2次",
    "每周看望独居的王大爷1次，陪他聊天",
    "全年为老人义务理发30人次",
    "国庆节前完成3号楼的墙面粉刷",
    "为孤寡老人理发、洗衣、做饭，做好生活照料",
)
_WORKS = (
    ("清理楼道", "清理楼道杂物，擦拭扶手"),
    ("慰问值班民警", "国庆期间给值班民警送饺子"),
    ("政策宣传", "帮助困难群众申请临时补助"),
    ("治安巡逻", "夜间治安值班巡逻，义务护楼"),
    ("义务理发", "为70岁以上老人理发，不收任何报酬"),
    ("文艺演出", "重阳节演出，加班加点排练"),
)


def at(day: dt.date) -> dt.datetime:
    """Return a day as a date cell."""
    return dt.datetime.combine(day, dt.time())


def leaves(number: int) -> bool:
    """Tell whether the person of this place in the register leaves on `LAST_DAY`."""
    return number % LEAVES == LEAVES - 1


class Street:
    """The rows of every sheet; `tables` gives them types."""

    def __init__(self, count: int = 360, weeks: int = 6, seed: int = 7) -> None:
        self.folk = _namesakes_apart(people(count, seed=seed))
        self.weeks = weeks
        self.chance = random.Random(seed)
        self.sheets: dict[str, list[Row]] = {
            "station": list(self._stations()),
            "team": list(self._teams()),
            "team_member": list(self._members()),
            "volunteer": list(self._volunteers()),
            "activity": list(self._activities()),
        }
        self.sheets |= {
            "service_record": list(self._records()),
            "commitment": list(self._commitments()),
            "fulfilment": list(self._fulfilments()),
            "training": list(self._training()),
            "training_attend": list(self._attendance()),
            "star": list(self._stars()),
            "score": list(self._scores()),
            "leave": list(self._leaves()),
            "holiday": [
                {"day": at(dt.date(2012, 10, 1)), "kind": "放假", "name": "国庆节"},
                {"day": at(dt.date(2012, 9, 29)), "kind": "调休上班", "name": "国庆节"},
            ],
        }
        self.sheets["hour_batch"] = list(self._batches())
        self._add_hours()
        for module in modules("tests.rules.clean"):
            key = module.__name__.rpartition(".")[2]
            self.sheets[key] = list(module.rows(self))

    def tables(self, *kinds: str) -> list[Table]:
        """Return some sheets, or all of them, with typed columns."""
        return [
            table(kind, self.sheets[kind], today=TODAY)
            for kind in (kinds or self.sheets)
        ]

    def _add_hours(self) -> None:
        """Fill in what the register adds up from the ledger."""
        for row in self.sheets["volunteer"]:
            served = sum(
                float(str(r["hours"]))
                for r in self.sheets["service_record"]
                if r["volunteer_no"] == row["volunteer_no"]
            )
            row |= {"hours_total": served + 12.5, "hours_year": served}

    def team_of(self, number: int) -> str:
        """Return the number of a person's team."""
        team = number // TEAM
        return f"210503005-{team // 3 + 1:03d}-{team % 3 + 1:02d}"

    def _stations(self) -> Iterator[Row]:
        for n in range(-(-len(self.folk) // STATION)):
            yield {
                "station_no": f"210503005-{n + 1:03d}",
                "name": f"第{n + 1}志愿者服务站",
                "type": "志愿者服务站",
                "street": "彩屯街道",
                "party_org": "社区党总支",
                "address": f"彩屯路{n + 1}号",
                "head": "沈志强",
                "phone": f"024-4284{n:04d}",
                "since": at(dt.date(2010, 1, 5)),
                "until": None,
                "note": "无" if n % 2 else None,
            }

    def _teams(self) -> Iterator[Row]:
        for n in range(0, len(self.folk), TEAM):
            members = range(n, min(n + TEAM, len(self.folk)))
            yield {
                "team_no": self.team_of(n),
                "name": f"第{n // TEAM + 1}党员志愿服务队",
                "type": "党员",
                "classes": "便民利民、环境保护",
                "station_no": f"210503005-{n // STATION + 1:03d}",
                "leader": self.folk[n].number,
                "phone": self.folk[n].phone,
                "since": at(dt.date(2010, 2, 1)),
                "quota": 20,
                "size": sum(not leaves(member) for member in members),
                "status": "已注册",
                "until": None,
            }

    def _members(self) -> Iterator[Row]:
        for n, person in enumerate(self.folk):
            gone = leaves(n)
            yield {
                "team_no": self.team_of(n),
                "volunteer_no": person.number,
                "role": "队长" if n % TEAM == 0 else None,
                "primary": "是",
                "joined": at(dt.date(2011, 6, 1)),
                "left": at(LAST_DAY) if gone else None,
                "reason": "迁出转移" if gone else None,
            }
            if n % 10 == 3:
                yield {
                    "team_no": self.team_of((n + TEAM) % len(self.folk)),
                    "volunteer_no": person.number,
                    "role": "队员",
                    "primary": "否",
                    "joined": at(dt.date(2011, 6, 1)),
                    "left": at(dt.date(2011, 11, 1)),
                    "reason": "本人申请",
                }

    def _volunteers(self) -> Iterator[Row]:
        for n, person in enumerate(self.folk):
            party, young = n % 3 != 2, n % 40 == 39
            birth, id_no = person.birth, person.id_no
            if young:
                birth, id_no = _young(n)
            yield {
                "volunteer_no": person.number,
                "name": person.name,
                "sex": "男" if int(id_no[16]) % 2 else "女",
                "ethnic": ("汉族", "满族", "回族")[n % 3],
                "id_type": "居民身份证",
                "id_no": id_no,
                "birth": at(birth),
                "political": "群众" if young or not party else "中共党员",
                "party_joined": at(dt.date(birth.year + 20, 7, 1))
                if party and not young
                else None,
                "party_branch": "东明支部" if party and not young else None,
                "education": "高中",
                "employer": ("无", "南地小学", "—", None)[n % 4],
                "live_division": "溪湖区",
                "address": f"彩屯路{n}号",
                "phone": f"024-4285{n:04d}" if n % 9 == 1 else person.phone,
                **self._duties(n, person, young=young),
            }

    def _duties(self, n: int, person: Person, *, young: bool) -> Row:
        """Return what a register says of a person beside who he is."""
        return {
            "emergency_name": "李文英" if n % 2 else None,
            "emergency_phone": person.phone if n % 2 else None,
            "skills": ("理发", "无", "电工", "/")[n % 4],
            "classes": "便民利民、环境保护",
            "station_no": f"210503005-{n // STATION + 1:03d}",
            "guardian": "李文英" if young else None,
            "guardian_phone": "13841400001" if young else None,
            "guardian_on": at(dt.date(2011, 3, 1)) if young else None,
            "consent_on": at(dt.date(2011, 3, 5)),
            "applied_on": at(dt.date(2011, 3, 1)),
            "registered_on": at(dt.date(2011, 4, 1)),
            "status": "已退出" if leaves(n) else "已注册",
            "exit_on": at(LAST_DAY) if leaves(n) else None,
            "exit_reason": "迁出转移" if leaves(n) else None,
            "review_result": "通过",
            "archive_no": f"DA-{n:05d}",
            "filed_on": at(dt.date(2011, 4, 2)),
            "note": None,
        }

    def _activities(self) -> Iterator[Row]:
        for week in range(self.weeks):
            for n in range(0, len(self.folk), TEAM):
                team = n // TEAM
                day = FIRST_MONDAY + dt.timedelta(days=week * 7 + team % 5)
                name, content = _WORKS[(team + week) % len(_WORKS)]
                night, duty = team % 7 == 6, team % 11 == 10
                yield {
                    "activity_no": f"{self.team_of(n)}-{day:%Y%m%d}-1",
                    "name": "主题党日" if duty else name,
                    "class": "环境保护",
                    "org": "社区党支部",
                    "team_no": self.team_of(n)
                    if team % 2
                    else f"第{team + 1}党员志愿服务队",
                    "leader": "沈志强",
                    "date": at(day),
                    "start": dt.time(22) if night else dt.time(8, 30),
                    "end": dt.time(1) if night else dt.time(11),
                    "overnight": "是" if night else "否",
                    "place": f"{team + 1}号楼",
                    "content": "集中学习" if duty else content,
                    "joined": len(self._present(n, day)),
                    "danger": "否",
                    "is_volunteer": "否" if duty else "是",
                    "status": "已认定",
                    "by": "秦文静",
                    "entered_on": at(day + dt.timedelta(days=7)),
                }

    def _records(self) -> Iterator[Row]:
        activities = self.sheets["activity"]
        per_week = -(-len(self.folk) // TEAM)
        for place, activity in enumerate(activities):
            first = place % per_week * TEAM
            for n, person in self._present(first, activity["date"]):
                yield self._record(activity, person, n)

    def _present(self, first: int, day: object) -> list[tuple[int, Person]]:
        """Return the places and people of a team who have not left on a day."""
        team = enumerate(self.folk[first : first + TEAM])
        last = _day(day)
        return [(n, p) for n, p in team if not leaves(first + n) or last <= LAST_DAY]

    def _record(self, activity: Mapping[str, object], person: Person, n: int) -> Row:
        start, end = activity["start"], activity["end"]
        duty = activity["is_volunteer"] == "否"
        night = activity["overnight"] == "是"
        late = n % 6 == 5 and not night
        return {
            "activity_no": activity["activity_no"],
            "volunteer_no": person.number,
            "name": person.name,
            "date": activity["date"],
            "in": dt.time(8, 45) if late else start,
            "out": end,
            "hour_kind": "现场服务" if n % 4 else None,
            "deduct": None if n % 5 else 0,
            "hours": 0.0 if duty else 3.0 if night else 2.0 if late else 2.5,
            "quality": "满意" if n % 2 else None,
            "rated_on": activity["date"] if n % 2 else None,
            "confirm": "沈志强",
            "status": "已认定",
            "batch_no": f"PC-{activity['activity_no']}",
        }

    def _batches(self) -> Iterator[Row]:
        records = self.sheets["service_record"]
        for number in dict.fromkeys(r["batch_no"] for r in records):
            own = [r for r in records if r["batch_no"] == number]
            yield {
                "batch_no": number,
                "team_no": str(number)[3:19],
                "from": own[0]["date"],
                "to": own[0]["date"],
                "n": len(own),
                "hours": sum(float(str(r["hours"])) for r in own),
                "publicity_no": hours_notice(_day(own[0]["date"]))[0],
                "by": "金德彪",
                "day": at(hours_notice(_day(own[0]["date"]))[1]),
            }

    def _commitments(self) -> Iterator[Row]:
        for n, person in enumerate(self.folk[:200]):
            yield {
                "commitment_no": f"CN-2012-{n:04d}",
                "volunteer_no": person.number,
                "year": 2012,
                "kind": "年度承诺",
                "text": _PROMISES[n % len(_PROMISES)],
                "target": 10 if n % 2 else None,
                "unit": "次" if n % 2 else None,
                "due": at(dt.date(2012, 12, 31)),
                "approved_by": "沈志强",
                "approved_on": at(dt.date(2012, 1, 12)),
                "publicity_no": "GS-1",
                "status": "践诺中",
                "signed_on": at(dt.date(2012, 1, 10)),
            }

    def _fulfilments(self) -> Iterator[Row]:
        for n in range(1, min(200, len(self.folk)), 2):
            for step in (1, 2):
                yield {
                    "commitment_no": f"CN-2012-{n:04d}",
                    "day": at(dt.date(2012, 2 + step, 1)),
                    "text": "已完成",
                    "amount": 3,
                    "rate": 0.3 * step,
                    "verdict": None,
                    "reason": None,
                }

    def _training(self) -> Iterator[Row]:
        for n in range(4):
            yield {
                "training_no": f"PX-{n + 1}",
                "name": "岗前培训",
                "content": "服务礼仪",
                "org": "街道党工委",
                "day": at(dt.date(2012, 4, 10 + n)),
                "hours": 4,
            }

    def _attendance(self) -> Iterator[Row]:
        for n, person in enumerate(self.folk[:200]):
            yield {
                "training_no": f"PX-{n % 4 + 1}",
                "volunteer_no": person.number,
                "day": at(dt.date(2012, 4, 10 + n % 4)),
                "hours": 4 if n % 2 else 3.5,
                "score": 90,
                "passed": "是",
                "until": at(dt.date(2014, 4, 10)),
            }

    def _stars(self) -> Iterator[Row]:
        for year, level in ((2010, 2), (2011, 3)):
            for n, person in enumerate(self.folk[:100]):
                raised = n % 20 == 0 and year == 2011
                yield {
                    "period": f"{year}年",
                    "volunteer_no": person.number,
                    "name": person.name,
                    "scheme_id": "bx_six_named",
                    "hours": 60.0,
                    "computed": level,
                    "level": level + raised,
                    "previous": 2 if year == 2011 else None,
                    "reason": "抢险立功，街道签批" if raised else None,
                    "publicity_no": f"GS-{year}",
                    "approver": "街道",
                    "day": at(dt.date(year, 12, 20)),
                    "until": at(dt.date(year + 1, 12, 31)),
                }

    def _scores(self) -> Iterator[Row]:
        for person in self.folk[:200]:
            for measure in ("vote_score", "merits"):
                yield {
                    "period": "2012年",
                    "volunteer_no": person.number,
                    "name": person.name,
                    "measure": measure,
                    "value": 3,
                }

    def _leaves(self) -> Iterator[Row]:
        for n, person in enumerate(self.folk[:200]):
            yield {
                "unit_no": person.number,
                "reason": "病假",
                "from": at(dt.date(2012, 5, 1)),
                "to": at(dt.date(2012, 5, 1 + n % 20)),
                "by": "沈志强",
            }


def hours_notice(day: dt.date) -> tuple[str, dt.date]:
    """Return the notice of the hours of a day, and when they were confirmed.

    Those of January to mid-February hung out together, the others month by month.
    """
    if day <= dt.date(2012, 2, 14):
        return "GS-2", dt.date(2012, 3, 1)
    month_end = (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
    return f"GS-2-{day:%m}", min(month_end + dt.timedelta(days=13), TODAY)


def _day(cell: object) -> dt.date:
    """Return the day of a date cell."""
    assert isinstance(cell, dt.date)
    return cell.date() if isinstance(cell, dt.datetime) else cell


def _namesakes_apart(folk: list[Person]) -> list[Person]:
    """Return the people with a name of their own each, some of them rare ones."""
    rare = ("阿依古丽·买买提", "欧阳志远", "王㑇", "李䶮", "司马光明", "尼玛·次仁")
    seen: set[str] = set()
    apart = []
    for n, person in enumerate(folk):
        name = rare[n] if n < len(rare) else person.name
        while name in seen:
            name += "文"
        seen.add(name)
        apart.append(dataclasses.replace(person, name=name))
    return apart


def _young(number: int) -> tuple[dt.date, str]:
    """Return the birth date and the ID number of somebody under age."""
    from tests.invent import id_number

    birth = dt.date(1996, 5, 1) + dt.timedelta(days=number % 200)
    return birth, id_number(birth, number % 997 + 1)
