"""Posts of the invented street: who took which, and how they are kept."""

import datetime as dt

from volkit.service.demo_base import HEAD, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import COMMUNITIES, STREET

_POSTS = (
    ("护绿养绿岗", "公共事务", "每周为绿地浇水、清理杂物一次"),
    ("治安巡逻岗", "公共事务", "每周夜间巡逻一次，发现隐患及时上报"),
    ("政策宣传岗", "思想政治", "每月为居民宣讲政策一次"),
    ("居务监督岗", "村务居务监督", "列席居民议事会，监督居务公开"),
)
_WAYS = ("自愿申报", "民主推荐", "组织安排")

FILES: Files = {
    f"{STREET}设岗认岗.xlsx": (
        Layout(
            "post",
            "岗位一览",
            f"{STREET}无职党员设岗定责一览表",
            {
                "post_no": "岗位号", "name": "岗位名称", "class": "岗位类型",
                "area": "责任区域", "duty": "职责要求", "need": "上岗条件",
                "seats": "岗位人数", "station_no": "所属服务站",
                "weekly_min": "每周次数", "active": "是否启用",
            },
            footer=FOOTER,
        ),
        Layout(
            "post_claim",
            "认岗",
            f"{STREET}2012年党员认岗登记表",
            {
                "claim_no": "认岗编号", "post_no": "认领岗位",
                "volunteer_no": "志愿者号", "name": "认领人", "way": "认岗方式",
                "day": "认岗日期", "publicity_no": "公示号", "from": "上岗时间",
                "signed": "是否签订责任书", "plaque": "是否挂牌", "to": "离岗时间",
                "reason": "离岗原因",
            },
            above=dict.fromkeys(("signed", "plaque"), "上岗手续"),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
        ),
        Layout(
            "post_check",
            "履岗考核",
            "2012年下半年履岗情况考核表",
            {
                "claim_no": "认岗编号", "day": "考核日期", "text": "履职情况",
                "score": "考核得分", "by": "考核人", "fed_back_on": "反馈日期",
            },
        ),
    )
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    for station, community in enumerate(COMMUNITIES):
        for place, (name, kind, duty) in enumerate(_POSTS):
            made["post"].add(
                post_no=f"GW-{station + 1:02d}-{place + 1}",
                name=name,
                **{"class": kind},
                area=f"{community[:2]}小区{place * 3 + 1}至{place * 3 + 3}号楼",
                duty=duty,
                need="身体健康",
                seats=3,
                station_no=f"{community}志愿者服务站",
                weekly_min=1,
                active="是",
            )
    _claim(made, base)
    return made


def _claim(made: Grids, base: Base) -> None:
    """Let people take the posts of their own station; one in each left it in June."""
    for station in range(len(COMMUNITIES)):
        near = [p for p in base.active if p.station == station]
        for turn, person in enumerate(near[: 3 * len(_POSTS)]):
            number = f"RL2012-{len(made['post_claim'].rows) + 1:03d}"
            left = turn // len(_POSTS) == 2  # noqa: PLR2004  the third on each post
            made["post_claim"].add(
                claim_no=number,
                post_no=f"GW-{station + 1:02d}-{turn % len(_POSTS) + 1}",
                volunteer_no=person.number,
                name=person.name,
                way=_WAYS[turn % 3],
                day=dt.date(2012, 2, 3 + turn),
                publicity_no="GS2012-02",
                **{"from": dt.date(2012, 3, 1)},
                signed="是",
                plaque="否" if left else "是",
                to=dt.date(2012, 6, 15) if left else None,
                reason="外出带孙子" if left else None,
            )
            if not left:
                made["post_check"].add(
                    claim_no=number,
                    day=dt.date(2012, 9, 10 + turn),
                    text=("履岗认真", "按时上岗，群众反映好", "基本做到每周一次")[
                        turn % 3
                    ],
                    score=88 + turn,
                    by=HEAD,
                    fed_back_on=dt.date(2012, 10, 12),
                )


def spoil(made: Grids) -> None:
    """Write wrongly as clerks do: a kind of post, a day, a claim that is not there."""
    made["post"].spoil(5, "class", "绿化", "D42")
    made["post"].spoil(9, "seats", "三人", "D40")
    made["post_claim"].spoil(2, "day", "2012.2.5", "D32")
    made["post_claim"].spoil(7, "signed", "已领", "D42")
    made["post_claim"].spoil(10, "reason", None, "D12")
    checks = made["post_check"]
    other = dict(zip(checks.keys, checks.rows[3], strict=True))
    again = checks.add(**other)
    checks.spoil(again, "claim_no", "RL2012-333", "D48")
    checks.spoil(6, "score", 960, "D40")
    checks.spoil(8, "by", None, "D12")
