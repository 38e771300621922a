"""Cards, vests and flags, insurance, proofs, honours and moves of the street."""

import datetime as dt

from volkit.service.demo_base import CLERK, HEAD, HOTLINE, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import COMMUNITIES, STREET, STREET_CODE, TEAMS

FILES: Files = {
    f"{STREET}证章保险证明.xlsx": (
        Layout(
            "insignia",
            "证章发放",
            f"{STREET}活动证、马甲、队旗发放登记表",
            {
                "item_no": "证件编号", "kind": "物品类别", "holder_kind": "持有人类型",
                "holder_no": "持有人编号", "holder_name": "领取人姓名",
                "clothes": "马甲尺码", "issued_on": "领取日期", "until": "有效期",
                "by": "发放人", "sign": "签收", "reissue": "补办次数",
                "status": "使用状态",
            },
            footer=FOOTER,
        ),
        Layout(
            "insurance",
            "参保",
            "2012年志愿者意外伤害保险参保名单",
            {
                "policy_no": "保险单号", "insurer": "承保公司",
                "volunteer_no": "志愿者号", "name": "被保险人姓名",
                "from": "起保日期", "to": "终保日期", "cover": "保险金额",
                "consented": "本人同意提供信息",
            },
        ),
        Layout(
            "proof",
            "服务证明",
            "志愿服务记录证明出具台账",
            {
                "proof_no": "证明号", "volunteer_no": "志愿者号", "name": "志愿者姓名",
                "id_type": "证件种类", "id_no": "身份证号码",
                "from": "服务开始日期", "to": "服务结束日期", "hours": "服务时长",
                "content": "主要服务内容", "issuer": "出具单位", "head": "负责人",
                "clerk": "经办人", "phone": "单位电话", "sealed": "盖章",
                "day": "开具日期", "public_until": "公示截止",
            },
            above=dict.fromkeys(("from", "to", "hours", "content"), "服务情况"),
            subtitle="单位：望溪街道党群服务中心            制表日期：2012年12月19日",
            footer=FOOTER,
        ),
        Layout(
            "award",
            "表彰",
            f"{STREET}2012年表彰名单",
            {
                "subject": "对象类型", "subject_no": "获奖者", "name": "荣誉称号",
                "day": "授予日期", "by": "表彰单位", "level": "荣誉级别",
                "evidence": "文号",
            },
        ),
        Layout(
            "transfer",
            "关系转接",
            "志愿者关系转接登记",
            {
                "transfer_no": "转接单号", "volunteer_no": "志愿者号", "name": "姓名",
                "from_station": "转出站点", "to_station": "转入站点",
                "applied_on": "申请日期", "left_on": "转出时间",
                "received_on": "转入时间", "reason": "转接原因", "by": "办理人",
            },
        ),
    )
}  # fmt: skip
_HONOURED = 8


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    for person in base.active:
        for kind, code in (("活动证", "HDZ"), ("马甲", "MJ")):
            card = kind == "活动证"
            made["insignia"].add(
                item_no=f"{code}-{person.place + 1:04d}",
                kind=kind,
                holder_kind="志愿者",
                holder_no=person.number,
                holder_name=person.name,
                clothes=None if card else ("M", "L", "XL")[person.place % 3],
                issued_on=dt.date(2012, 1, 16),
                until=dt.date(2014, 1, 16) if card else None,
                by=CLERK,
                sign=person.name,
                reissue=0,
                status="在用",
            )
        made["insurance"].add(
            policy_no="PICC-2012-0431",
            insurer="某某财产保险公司",
            volunteer_no=person.number,
            name=person.name,
            **{"from": dt.date(2012, 1, 1), "to": dt.date(2012, 12, 31)},
            cover=100000,
            consented="是",
        )
    for place, team in enumerate(TEAMS):
        made["insignia"].add(
            item_no=f"QZ-{place + 1:03d}",
            kind="服务队旗",
            holder_kind="服务队",
            holder_no=team,
            issued_on=dt.date(2012, 3, 5),
            by=CLERK,
            sign=HEAD,
            reissue=0,
            status="在用",
        )
    _papers(made, base)
    return made


def _papers(made: Grids, base: Base) -> None:
    """Enter proofs, honours and moves."""
    for turn, person in enumerate(base.sound):
        made["proof"].add(
            proof_no=f"{STREET_CODE}-2012-{turn + 1:04d}",
            volunteer_no=person.number,
            name=person.name,
            id_type="居民身份证",
            id_no=person.id_no,
            **{"from": dt.date(2012, 1, 1), "to": dt.date(2012, 12, 18)},
            hours=base.hours(person),
            content="清理楼道、夜间巡逻、看望老人",
            issuer=f"{COMMUNITIES[person.station]}志愿者服务站",
            head=HEAD,
            clerk=CLERK,
            phone=HOTLINE,
            sealed="是",
            day=dt.date(2012, 12, 18),
            public_until=dt.date(2012, 12, 25),
        )
    for turn, person in enumerate(base.active[:_HONOURED]):
        made["award"].add(
            subject="志愿者",
            subject_no=person.number,
            name="优秀志愿者",
            day=dt.date(2012, 12, 5),
            by="望溪街道党工委",
            level="街道级",
            evidence="望党发2012年第31号",
        )
        home = person.station
        made["transfer"].add(
            transfer_no=f"ZJ2012-{turn + 1:02d}",
            volunteer_no=person.number,
            name=person.name,
            from_station=f"{COMMUNITIES[home - 1]}志愿者服务站",
            to_station=f"{COMMUNITIES[home]}志愿者服务站",
            applied_on=dt.date(2012, 1, 4),
            left_on=dt.date(2012, 1, 9),
            received_on=dt.date(2012, 1, 11),
            reason="搬家",
            by=CLERK,
        )


def spoil(made: Grids) -> None:
    """Write wrongly as clerks do; certify hours that the ledger does not hold."""
    made["insignia"].spoil(3, "kind", "红马夹", "D42")
    made["insignia"].spoil(10, "issued_on", "2012年1月", "D33")
    made["insignia"].spoil(16, "sign", None, "D12")
    made["insurance"].spoil(5, "consented", "否", "D42")
    made["insurance"].spoil(8, "to", dt.date(2011, 12, 31), "D36")
    proof = made["proof"]
    proof.spoil(0, "hours", proof.number(0, "hours") + 20, "D40")
    proof.spoil(1, "id_no", proof.get(2, "id_no"), "D49")
    made["award"].spoil(3, "day", "2012-12-", "D36")
    made["transfer"].spoil(1, "received_on", dt.date(2012, 1, 2), "D36")
