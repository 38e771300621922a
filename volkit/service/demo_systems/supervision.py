"""Inspections, what was put right, and complaints of the invented street."""

import datetime as dt

from volkit.service.demo_base import AUDITOR, CLERK, HEAD, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import COMMUNITIES, STREET, STREET_CODE

FILES: Files = {
    f"{STREET}督导检查与投诉.xlsx": (
        Layout(
            "inspection",
            "督查",
            f"{STREET}志愿服务督查情况登记表",
            {
                "inspection_no": "督查编号", "kind": "督查方式",
                "unit_no": "被督查单位", "day": "督查日期", "by": "督查人员",
                "scope": "督查内容", "sampled": "抽查数", "wrong": "不符数",
                "findings": "存在的问题", "score": "督查得分", "verdict": "检查结论",
            },
            above=dict.fromkeys(("sampled", "wrong"), "台账抽查"),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
        ),
        Layout(
            "rectify",
            "问题整改",
            "督查问题整改清单",
            {
                "rectify_no": "问题编号", "inspection_no": "督查编号",
                "issue": "存在的问题", "owner": "整改责任人", "due": "整改期限",
                "action": "整改举措", "done_on": "整改完成日期",
                "checked_by": "验收人", "closed": "是否销号",
            },
        ),
        Layout(
            "complaint",
            "投诉登记",
            "群众投诉举报登记表",
            {
                "complaint_no": "投诉号", "day": "投诉日期", "channel": "投诉方式",
                "person": "投诉人姓名", "phone": "联系电话",
                "target_no": "被投诉单位", "kind": "投诉类型", "content": "投诉内容",
                "result": "核实情况", "upheld": "是否属实", "replied_on": "回复日期",
                "scored": "是否计入考评",
            },
            footer=FOOTER,
        ),
    )
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    del base
    made = blank(FILES)
    for turn in range(9):
        _inspected(made, turn)
    for turn in range(8):
        day = dt.date(2012, 3, 6) + dt.timedelta(days=33 * turn)
        upheld = turn % 4 == 0
        made["complaint"].add(
            complaint_no=f"TS2012-{turn + 1:02d}",
            day=day,
            channel="服务热线",
            person="方丙英" if turn % 2 else None,
            phone="024-45810002" if turn % 2 else None,
            target_no=f"{STREET_CODE}-{turn % len(COMMUNITIES) + 1:03d}",
            kind=("服务态度", "失约", "其他")[turn % 3],
            content="约好上门没有来",
            result="已核实，当面道歉" if upheld else "与事实不符",
            upheld="是" if upheld else "否",
            replied_on=day + dt.timedelta(days=5),
            scored="是" if upheld else "否",
        )
    return made


def _inspected(made: Grids, turn: int) -> None:
    """Enter a visit to a station, and what was put right after it."""
    day = dt.date(2012, 3 + turn, 12)
    bad = turn % 3 == 0
    made["inspection"].add(
        inspection_no=f"DC2012-{turn + 1:02d}",
        kind=("督导检查", "随机抽查", "电话核查")[turn % 3],
        unit_no=f"{STREET_CODE}-{turn % len(COMMUNITIES) + 1:03d}",
        day=day,
        by="街道督导组",
        scope="台账与签到表是否一致",
        sampled=20,
        wrong=2 if bad else 0,
        findings="两条记录没有签字" if bad else "未发现问题",
        score=86 + turn,
        verdict="限期整改" if bad else "合格",
    )
    if bad:
        made["rectify"].add(
            rectify_no=f"ZG2012-{turn + 1:02d}",
            inspection_no=f"DC2012-{turn + 1:02d}",
            issue="签到表缺签字",
            owner=CLERK,
            due=day + dt.timedelta(days=15),
            action="补签并由服务对象确认",
            done_on=day + dt.timedelta(days=8),
            checked_by=AUDITOR,
            closed="是",
        )


def spoil(made: Grids) -> None:
    """Find more wrong than was looked at; close what was not done; answer nobody."""
    made["inspection"].spoil(4, "kind", "转转", "D42")
    made["inspection"].spoil(7, "day", "2012.10.12", "D32")
    made["inspection"].spoil(0, "wrong", 25, "D40")
    made["rectify"].spoil(1, "checked_by", CLERK, "D42")
    made["rectify"].spoil(2, "done_on", None, "D12")
    made["complaint"].spoil(3, "replied_on", None, "D12")
    made["complaint"].spoil(4, "scored", "否", "D42")
    made["complaint"].spoil(6, "phone", HEAD, "D27")
