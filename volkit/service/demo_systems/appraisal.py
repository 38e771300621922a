"""Votes, notices and last year's stars of the invented street."""

import datetime as dt

from volkit.service.demo_base import CLERK, HOTLINE, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import STREET

_NOTICES = (
    ("GS2011-01", "星级", "2011年度星级志愿者公示", dt.date(2011, 12, 12)),
    ("GS2012-01", "承诺", "党员志愿者公开承诺公示", dt.date(2012, 2, 11)),
    ("GS2012-02", "岗位", "认岗人员公示", dt.date(2012, 2, 20)),
    ("GS2012-03", "收支", "一季度基金收支公示", dt.date(2012, 4, 6)),
    ("GS2012-04", "收支", "二季度基金收支公示", dt.date(2012, 7, 6)),
    ("GS2012-05", "收支", "三季度基金收支公示", dt.date(2012, 10, 8)),
    ("GS2012-06", "时长", "2012年服务时长公示", dt.date(2012, 12, 3)),
    ("GS2012-07", "星级", "2012年度星级志愿者公示", dt.date(2012, 12, 8)),
)
_TALLIES = (
    ("自评", 1, 1, (1, 0, 0, 0), 100),
    ("互评", 9, 8, (5, 2, 1, 0), 92.5),
    ("群众", 30, 30, (10, 10, 9, 1), 84.3),
    ("党组织", 3, 2, (1, 1, 0, 0), 92.5),
)

FILES: Files = {
    f"{STREET}民主测评与公示.xlsx": (
        Layout(
            "vote",
            "测评汇总",
            f"{STREET}党员志愿者民主测评汇总表",
            {
                "period": "测评年度", "volunteer_no": "志愿者号",
                "name": "被测评人姓名", "rater": "测评主体", "expected": "应到人数",
                "present": "实到人数", "yx": "优秀", "hg": "合格", "jb": "基本合格",
                "bh": "不合格", "score": "测评得分", "by": "计票人",
            },
            above=dict.fromkeys(("yx", "hg", "jb", "bh"), "得票情况"),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
        ),
        Layout(
            "publicity",
            "公示台账",
            f"{STREET}公示情况登记表",
            {
                "publicity_no": "公示号", "matter": "公示事项", "title": "公示标题",
                "channel": "公示地点", "from": "公示开始日期",
                "to": "公示结束日期", "masked": "是否脱敏", "objections": "异议件数",
                "handled": "异议处理情况", "hotline": "监督电话",
            },
        ),
        Layout(
            "star",
            "2011年星级",
            f"{STREET}2011年度星级志愿者名单",
            {
                "period": "评定年度", "volunteer_no": "志愿者号", "name": "姓名",
                "scheme_id": "评定方案", "hours": "累计服务时长",
                "computed": "测算星级", "level": "评定星级", "publicity_no": "公示号",
                "approver": "批准单位", "day": "批准日期", "until": "有效期",
            },
            footer=FOOTER,
        ),
    )
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    for number, matter, title, start in _NOTICES:
        made["publicity"].add(
            publicity_no=number,
            matter=matter,
            title=title,
            channel="公告栏、网络",
            **{"from": start, "to": start + dt.timedelta(days=9)},
            masked="是",
            objections=0,
            hotline=HOTLINE,
        )
    for person in base.active:
        for rater, expected, present, votes, score in _TALLIES:
            made["vote"].add(
                period="2012年",
                volunteer_no=person.number,
                name=person.name,
                rater=rater,
                expected=expected,
                present=present,
                **dict(zip(("yx", "hg", "jb", "bh"), votes, strict=True)),
                score=score,
                by=CLERK,
            )
    for person in base.active:
        made["star"].add(
            period="2011年",
            volunteer_no=person.number,
            name=person.name,
            scheme_id="bx_six_named",
            hours=30 + person.place % 20,
            computed=person.place % 3,
            level=person.place % 3,
            publicity_no="GS2011-01",
            approver="望溪街道党工委",
            day=dt.date(2011, 12, 28),
            until=dt.date(2012, 12, 31),
        )
    return made


def spoil(made: Grids) -> None:
    """Count votes wrongly, leave objections open, let too low an office approve."""
    made["vote"].spoil(6, "rater", "居民代表", "D42")
    made["vote"].spoil(13, "score", 120, "D40")
    made["vote"].spoil(21, "by", None, "D12")
    made["publicity"].spoil(3, "masked", "否", "D42")
    made["publicity"].put(4, "objections", 2)
    made["publicity"].spoil(4, "handled", None, "D12")
    made["publicity"].spoil(5, "hotline", "无", "D12")
    for key in ("computed", "level"):
        made["star"].put(4, key, 5)
    made["star"].spoil(4, "approver", "望溪街道党工委", "D42")
    made["star"].spoil(9, "day", "2011.12.28", "D32")
    made["star"].spoil(12, "publicity_no", "GS2011-9", "D48")
