"""What the street offers: the service menu, what is announced, small wishes."""

import datetime as dt

from volkit.service.demo_base import (
    ASKERS,
    HEAD,
    HOTLINE,
    Base,
    Files,
    Grids,
    blank,
    community,
)
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import STREET, TEAMS

MENU = (
    ("楼道清洁", "环境保护", "清理楼道杂物、小广告"),
    ("陪诊陪护", "扶贫帮困", "陪同独居老人、残疾人就医"),
    ("夜间护送", "治安维稳", "护送晚归学生、夜班职工"),
    ("书画指导", "文体娱乐", "指导老年人书法、绘画"),
    ("家电小修", "便民利民", "免费修理小家电，材料自备"),
)

FILES: Files = {
    f"{STREET}服务菜单与预告.xlsx": (
        Layout(
            "menu_item",
            "服务清单",
            f"{STREET}志愿服务项目清单",
            {
                "menu_no": "菜单号", "name": "服务项目", "class": "服务类型",
                "content": "具体内容", "target": "适用对象", "teams": "承接服务队",
                "slots": "预约时段", "length_min": "服务时长(分钟)",
                "capacity": "时段名额", "lead_h": "提前预约(小时)",
                "fee": "收费标准", "active": "是否启用",
            },
        ),
        Layout(
            "notice",
            "活动预告",
            f"{STREET}志愿服务活动预告",
            {
                "notice_no": "预告号", "title": "活动名称", "content": "活动内容",
                "when": "活动时间", "place": "活动地点", "team_no": "组织队伍",
                "need": "报名条件", "quota": "招募人数", "risk": "安全提示",
                "channels": "发布方式", "published_on": "发布时间",
                "hotline": "报名电话",
            },
            footer=FOOTER,
        ),
        Layout("param", "参数", "", {"name": "参数名", "value": "值"}),
    ),
    f"{STREET}微心愿.csv": (
        Layout(
            "wish",
            "微心愿",
            "",
            {
                "wish_no": "心愿编号", "person": "心愿人", "hardship": "困难类别",
                "division": "社区", "content": "微心愿内容", "cost": "预计费用",
                "asked_on": "征集日期", "by": "审核人", "volunteer_no": "认领党员编号",
                "claimed_on": "认领日期", "contacted_on": "对接日期",
                "due": "办结期限", "done_on": "完成日期", "next_round": "转下轮",
                "score": "满意度",
            },
        ),
    ),
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    made["param"].add(name="服务热线", value=HOTLINE)
    for place, (name, kind, content) in enumerate(MENU):
        made["menu_item"].add(
            menu_no=f"CD-{place + 1:02d}",
            name=name,
            **{"class": kind},
            content=content,
            target="辖区居民",
            teams=TEAMS[place],
            slots="周一至周日 8:00-17:00",
            length_min=120,
            capacity=10,
            lead_h=24,
            fee=0,
            active="是",
        )
    _announced(made)
    _wishes(made, base)
    return made


def _announced(made: Grids) -> None:
    """Announce one service of each team for each of two weeks."""
    for turn in range(2 * len(TEAMS)):
        team = turn % len(TEAMS)
        day = dt.date(2012, 12, 17 + turn // len(TEAMS) * 7 + team)
        made["notice"].add(
            notice_no=f"YG2012-{turn + 1:02d}",
            title=MENU[team][0],
            content=f"{MENU[team][2]}，自愿报名",
            when=dt.datetime.combine(day, dt.time(9)),
            place=f"{community(team)}志愿者服务站门前",
            team_no=TEAMS[team],
            need="身体健康",
            quota=8 + team,
            risk="路面湿滑，注意防摔",
            channels="公告栏、微信群",
            published_on=day - dt.timedelta(days=7 + team),
            hotline=HOTLINE,
        )


def _wishes(made: Grids, base: Base) -> None:
    """Enter small wishes; every third is still waiting for the next round."""
    things = ("一床棉被", "一台收音机", "一辆学步车", "一副老花镜")
    for turn, person in enumerate(base.active[:12]):
        asked = dt.date(2012, 3, 5 + turn)
        taken = turn % 3 > 0
        made["wish"].add(
            wish_no=f"XY2012-{turn + 1:02d}",
            person=ASKERS[turn % len(ASKERS)],
            hardship=("低保", "残疾", "独居")[turn % 3],
            division=community(turn),
            content=things[turn % len(things)],
            cost=80 + 10 * turn,
            asked_on=asked,
            by=HEAD,
            due=dt.date(2012, 6, 30),
            **(_granted(person.number, asked) if taken else {"next_round": "是"}),
        )


def _granted(number: str, asked: dt.date) -> dict[str, object]:
    """Return what is entered of a wish that somebody fulfilled."""
    return {
        "volunteer_no": number,
        "claimed_on": asked + dt.timedelta(days=4),
        "contacted_on": asked + dt.timedelta(days=6),
        "done_on": asked + dt.timedelta(days=30),
        "score": "非常满意",
    }


def spoil(made: Grids) -> None:
    """Write wrongly as clerks do, and ask money for a service."""
    made["menu_item"].spoil(4, "fee", 5, "D42")
    made["notice"].spoil(3, "hotline", "4580010", "D29")
    made["notice"].spoil(6, "published_on", dt.date(2012, 12, 25), "D36")
    made["wish"].spoil(2, "cost", "一百元左右", "D40")
    made["wish"].spoil(4, "asked_on", "2012年3月9日", "D32")
