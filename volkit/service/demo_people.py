"""The people of the invented street. Nobody here exists; every number is counted up."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

from volkit.numbers import national_id, volunteer_no
from volkit.service.demo_grid import Grid

STREET = "望溪街道"
COUNTY = "210503"
STREET_CODE = "210503099"
COMMUNITIES = ("兰亭社区", "杏林社区", "柳岸社区")
TEAMS = ("清洁家园队", "银发关爱队", "平安巡逻队", "文艺小分队", "便民维修队")
TEAM_CLASSES = ("环境保护", "扶贫帮困", "治安维稳", "文体娱乐", "便民利民")

_SURNAMES = "白常崔邓丁段方顾郭韩侯黄江康赖雷梁林刘卢罗马孟潘彭乔任邵石宋唐田万汪"
_MIDDLE = "国建志玉秀文春永明海丽淑凤德桂长金宝庆福振立"
_LAST_MALE = "强军伟平刚华辉斌林生峰成武杰"
_LAST_FEMALE = "英芳兰霞敏琴珍荣梅静云红艳玲"
_RARE_NAMES = {7: "欧阳㑇", 19: "阿依古丽·买买提", 31: "沈𠮷", 43: "䶮"}
_SKILLS = ("电工", "理发", "秧歌", "法律咨询", "家电维修", "护理", "书法", "无")
_EMPLOYERS = ("退休", "第二小学教师", "公交公司司机", "个体", "供热公司", "无")
_EDUCATION = ("初中", "高中", "中专", "大专", "本科")

REGISTER_KEYS = (
    "seq", "volunteer_no", "name", "sex", "ethnic", "id_no", "birth", "political",
    "party_joined", "party_branch", "education", "employer", "live_division",
    "address", "phone", "skills", "classes", "station_no", "applied_on",
    "registered_on", "status", "exit_on", "exit_reason", "note",
)  # fmt: skip


CONTENT, HONEST, BUSY, LEARNED, URGENT, STEADY = range(1, 7)
"""What an aim of so many stars adds: judged well, promises kept, hours, and so on."""


@dataclass(frozen=True, slots=True)
class Person:
    """One invented volunteer; `aim` is the number of stars the year is made for.

    `quiet` people take no part in anything, so that their rows can be spoilt freely.
    """

    place: int
    number: str
    name: str
    sex: str
    id_no: str
    birth: dt.date
    phone: str
    team: int
    registered: dt.date
    aim: int
    quiet: bool

    @property
    def station(self) -> int:
        """Return the station, from 0, that the person's team belongs to."""
        return self.team % len(COMMUNITIES)


def invent_people(count: int, chance: random.Random) -> list[Person]:
    """Return the people: four fifths active in a team, one fifth quiet."""
    return [_person(place, count, chance) for place in range(count)]


def _person(place: int, count: int, chance: random.Random) -> Person:
    """Return the person at one place of the register."""
    male = chance.random() < 0.5  # noqa: PLR2004  one half
    birth = dt.date(1942, 3, 1) + dt.timedelta(days=chance.randrange(15_500))
    quiet = place >= count - count // 5
    registered = dt.date(2009 + place % 3, 1 + place % 12, 1 + place * 7 % 27)
    return Person(
        place=place,
        number=volunteer_no.make(COUNTY, registered.year % 100, place + 1),
        name=_RARE_NAMES.get(place) or _name(chance, male=male),
        sex="男" if male else "女",
        id_no=_id_number(birth, place, male=male, ends_in_x=place % 6 == 1),
        birth=birth,
        phone=f"13{chance.choice('046789')}{place:02d}{chance.randrange(10**6):06d}",
        team=place % len(TEAMS),
        registered=registered,
        aim=(6, 0, 1, 4, 2, 5, 3)[place // len(TEAMS) % 7],
        quiet=quiet,
    )


def _name(chance: random.Random, *, male: bool) -> str:
    """Return an invented name of two or three characters."""
    last = chance.choice(_LAST_MALE if male else _LAST_FEMALE)
    middle = chance.choice(_MIDDLE) if chance.random() < 0.8 else ""  # noqa: PLR2004  most
    return chance.choice(_SURNAMES) + middle + last


def _id_number(birth: dt.date, place: int, *, male: bool, ends_in_x: bool) -> str:
    """Return a formally sound ID number of an invented person."""
    first = 2 * (place % 30) + (1 if male else 2)
    for sequence in range(first, 999, 2):
        body = f"{COUNTY}{birth:%Y%m%d}{sequence:03d}"
        check = national_id.check_character(body)
        if ends_in_x == (check == "X"):
            return body + check
    raise LookupError(place)


def register(people: Sequence[Person]) -> Grid:
    """Return the register as it would be if nobody made mistakes."""
    grid = Grid(REGISTER_KEYS)
    for person in people:
        member = person.place % 5 != 4  # noqa: PLR2004  the fifth is no party member
        joined = person.birth.year + 24
        grid.add(
            seq=person.place + 1,
            volunteer_no=person.number,
            name=person.name,
            sex=person.sex,
            ethnic=("汉族", "满族", "汉族", "回族")[person.place % 4],
            id_no=person.id_no,
            birth=person.birth,
            political="中共党员" if member else "群众",
            party_joined=dt.date(joined, 7, 1) if member else None,
            party_branch=f"{COMMUNITIES[person.station]}第{person.place % 4 + 1}党支部"
            if member
            else None,
            education=_EDUCATION[person.place % len(_EDUCATION)],
            employer=_EMPLOYERS[person.place % len(_EMPLOYERS)],
            live_division="溪湖区",
            address=f"{COMMUNITIES[person.station][:2]}小区{person.place % 17 + 1}号楼",
            phone=person.phone,
            skills=_SKILLS[person.place % len(_SKILLS)],
            classes="、".join(_classes(person)),
            station_no=f"{COMMUNITIES[person.station]}志愿者服务站",
            applied_on=person.registered - dt.timedelta(days=7),
            registered_on=person.registered,
            status="已注册",
        )
    return grid


def _classes(person: Person) -> list[str]:
    """Return the classes of service that a person offers."""
    own = TEAM_CLASSES[person.team]
    other = TEAM_CLASSES[person.place % len(TEAM_CLASSES)]
    return [own] if own == other or person.place % 2 else [own, other]
