"""What residents asked for: calls, bookings, who was sent, what they said."""

import datetime as dt

from volkit.service.demo_base import (
    ASKERS,
    AUDITOR,
    CLERK,
    Base,
    Files,
    Grids,
    blank,
    community,
)
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import STREET, TEAMS
from volkit.service.demo_systems.offers import MENU
from volkit.service.demo_year import Event

_EVERY = 6
"""One weekly activity in so many began with somebody's booking."""
_DAYS = dt.timedelta(days=3)

FILES: Files = {
    f"{STREET}2012年热线预约台账.xlsx": (
        Layout(
            "hotline",
            "来电登记",
            f"{STREET}志愿服务热线来电登记簿",
            {
                "call_no": "来电号", "at": "来电时间", "caller": "来电人姓名",
                "phone": "来电号码", "division": "所属社区", "kind": "来电类型",
                "content": "来电内容", "urgency": "缓急程度", "action": "处理情况",
                "booking_no": "预约单号", "by": "接线员", "closed_at": "办结时间",
            },
            footer=FOOTER,
        ),
        Layout(
            "booking",
            "预约",
            f"{STREET}居民点单服务登记表",
            {
                "booking_no": "预约单号", "channel": "预约方式",
                "applicant": "申请人姓名", "phone": "联系电话",
                "target": "家庭情况", "menu_no": "预约项目",
                "free_text": "其他需求", "address": "上门地址",
                "division": "所在社区", "wanted_at": "预约时间",
                "urgency": "缓急程度", "asked_at": "申请时间",
                "accepted_at": "受理时间", "by": "受理人", "status": "办理状态",
                "refuse_reason": "不予受理原因",
            },
            above=dict.fromkeys(("applicant", "phone", "target"), "居民情况"),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
        ),
        Layout(
            "dispatch",
            "派单",
            "志愿服务派单记录",
            {
                "dispatch_no": "派单编号", "booking_no": "预约单号",
                "team_no": "派往队伍", "volunteer_nos": "派遣人员",
                "start": "服务开始时间", "end": "服务结束时间", "sent_at": "派单时间",
                "taken_at": "接单时间", "outcome": "完成情况",
                "done_at": "实际结束时间", "activity_no": "对应活动编号",
            },
        ),
        Layout(
            "followup",
            "回访",
            "满意度回访登记表",
            {
                "followup_no": "回访号", "booking_no": "预约单号", "day": "回访时间",
                "way": "回访方式", "by": "回访人员", "score": "满意程度",
                "opinion": "意见和建议", "charged": "有无收费", "action": "整改情况",
            },
            footer=FOOTER,
        ),
    ),
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    for turn, event in enumerate(base.held[::_EVERY]):
        _served(made, turn, event)
    _refused(made)
    return made


def _served(made: Grids, turn: int, event: Event) -> None:
    """Enter a booking from the call to the call back."""
    wanted = dt.datetime.combine(event.day, event.start)
    asked = wanted - _DAYS - dt.timedelta(minutes=30)
    number = f"YY2012-{turn + 1:03d}"
    who = {"phone": f"024-4581{turn:04d}", "division": community(turn)}
    called = turn % 3 == 0
    if called:
        made["hotline"].add(
            call_no=f"LD2012-{turn + 1:03d}",
            at=asked - dt.timedelta(minutes=5),
            caller=ASKERS[turn % len(ASKERS)],
            kind="预约",
            content=f"想约{MENU[event.team][0]}",
            urgency="一般",
            action="转为预约",
            booking_no=number,
            by=CLERK,
            closed_at=asked + dt.timedelta(minutes=2),
            **who,
        )
    made["booking"].add(
        booking_no=number,
        channel="服务热线" if called else ("当场", "微信群")[turn % 2],
        applicant=ASKERS[turn % len(ASKERS)],
        target=("独居老人", "低保户", None)[turn % 3],
        menu_no=f"CD-{event.team + 1:02d}",
        address=f"{community(turn)[:2]}小区{turn % 9 + 1}号楼",
        wanted_at=wanted,
        urgency="一般",
        asked_at=asked,
        accepted_at=asked + dt.timedelta(minutes=40),
        by=CLERK,
        status="已评价",
        **who,
    )
    end = dt.datetime.combine(event.day, event.end)
    sent = asked + dt.timedelta(hours=2)
    made["dispatch"].add(
        dispatch_no=f"PD2012-{turn + 1:03d}",
        booking_no=number,
        team_no=TEAMS[event.team],
        volunteer_nos="、".join(p.number for p in event.people[:2]),
        start=wanted,
        end=end,
        sent_at=sent,
        taken_at=sent + dt.timedelta(minutes=25),
        outcome="已完成",
        done_at=end,
        activity_no=event.number,
    )
    poor = turn % 11 == 10  # noqa: PLR2004  one in eleven
    made["followup"].add(
        followup_no=f"HF2012-{turn + 1:03d}",
        booking_no=number,
        day=event.day + dt.timedelta(days=2),
        way=("电话", "上门")[turn % 2],
        by=AUDITOR,
        score="不满意" if poor else ("非常满意", "满意")[turn % 2],
        opinion="来得有点晚" if poor else "无",
        charged="否",
        action="队长上门道歉，重新服务" if poor else None,
    )


def _refused(made: Grids) -> None:
    """Enter bookings that came to nothing."""
    for turn, status in enumerate(("已取消", "不予受理", "爽约")):
        asked = dt.datetime.combine(dt.date(2012, 10, 8 + turn), dt.time(9, 10))
        made["booking"].add(
            booking_no=f"YY2012-9{turn:02d}",
            channel="当场",
            applicant=ASKERS[turn],
            phone=f"024-4582{turn:04d}",
            free_text="帮忙搬家具",
            address=f"{community(turn)[:2]}小区2号楼",
            division=community(turn),
            wanted_at=asked + _DAYS,
            urgency="一般",
            asked_at=asked,
            accepted_at=asked + dt.timedelta(minutes=30),
            by=CLERK,
            status=status,
            refuse_reason="不在服务范围" if status == "不予受理" else None,
        )


def spoil(made: Grids) -> None:
    """Write wrongly as clerks do, and take money from somebody."""
    made["hotline"].spoil(1, "kind", "唠家常", "D42")
    made["hotline"].spoil(4, "booking_no", None, "D12")
    made["booking"].spoil(2, "phone", "", "D12")
    made["booking"].spoil(5, "menu_no", "量血压", "D48")
    made["booking"].spoil(8, "urgency", "加急", "D42")
    made["dispatch"].spoil(3, "booking_no", "YY2012-777", "D48")
    early = made["dispatch"].get(6, "sent_at")
    made["dispatch"].spoil(6, "end", early, "D36")
    made["followup"].spoil(1, "charged", "是", "D42")
    made["followup"].put(1, "action", "已退还")
    made["followup"].spoil(5, "score", "还行", "D42")
