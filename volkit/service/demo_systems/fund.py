"""Money and goods of the invented street: the cash book, the store, what went out."""

import datetime as dt

from volkit.service.demo_base import AUDITOR, CLERK, HEAD, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import COMMUNITIES, STREET, TEAMS

_SPENT = (
    ("活动支出", "重阳节慰问演出横幅", "望溪广告社", 126.5),
    ("交通误餐补贴", "志愿者误餐补贴，凭票报销", "食堂", 240),
    ("物资购置", "购红马甲、袖标", "望溪劳保商店", 480),
    ("困难帮扶", "慰问困难家庭米面油", "望溪粮店", 360),
    ("保险", "志愿者意外伤害保险费", "某某财产保险公司", 450),
)
_QUARTERS = ("GS2012-03", "GS2012-04", "GS2012-05", None)
_GOODS = (
    ("红马甲", "均码", "件", 30),
    ("扫帚", "竹制", "把", 40),
    ("急救包", "家用型", "个", 10),
)

FILES: Files = {
    f"{STREET}志愿服务基金和物资.xlsx": (
        Layout(
            "fund",
            "基金收支",
            f"{STREET}志愿服务基金2012年收支明细账",
            {
                "voucher_no": "凭证编号", "day": "记账日期", "owner": "基金名称",
                "kind": "收支项目", "memo": "用途", "income": "收入金额",
                "expense": "支出金额", "balance": "结余", "party": "往来单位",
                "donor_wish": "捐赠意愿", "anonymous": "是否匿名",
                "receipt": "收据号", "activity_no": "活动编号", "by": "经办人",
                "approver": "批准人", "publicity_no": "公示号",
            },
            above=dict.fromkeys(("income", "expense", "balance"), "金额（元）"),
            subtitle="单位：望溪街道党群服务中心                       单位：元",
            footer=FOOTER,
        ),
        Layout(
            "material",
            "物资库存",
            f"{STREET}物资库存盘点表",
            {
                "material_no": "物品编号", "name": "物品名称", "spec": "规格型号",
                "unit": "计量单位", "station_no": "保管站点", "opening": "期初数量",
                "in": "入库数量", "out": "领用数量", "stock": "结存数量",
                "counted": "实盘数", "counted_on": "盘点日期",
                "diff_reason": "差异说明",
            },
        ),
        Layout(
            "material_issue",
            "领用登记",
            "物资出入库登记",
            {
                "issue_no": "出入库单号", "material_no": "物品", "dir": "出入库",
                "qty": "数量", "day": "日期", "team_no": "领用服务队",
                "volunteer_no": "领用人编号", "due": "归还期限",
                "back_on": "归还时间", "by": "保管员",
            },
            footer=FOOTER,
        ),
    )
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    _cash(made, base)
    for place, (name, spec, unit, opening) in enumerate(_GOODS):
        made["material"].add(
            material_no=f"WZ-{place + 1:02d}",
            name=name,
            spec=spec,
            unit=unit,
            station_no=f"{COMMUNITIES[place]}志愿者服务站",
            opening=opening,
            **{"in": 20, "out": 11},
            stock=opening + 9,
            counted=opening + 9,
            counted_on=dt.date(2012, 12, 10),
        )
        _moved(made, base, place)
    return made


def _cash(made: Grids, base: Base) -> None:
    """Enter a year of income and spending with its running balance."""
    balance, events = 2000.0, base.held
    for turn in range(36):
        day = dt.date(2012, 1, 9) + dt.timedelta(days=9 * turn)
        gift = turn % 6 == 0
        kind, memo, party, spent = _SPENT[turn % len(_SPENT)]
        if gift:
            kind = "社会捐赠" if turn % 12 else "党费划拨"
            memo, party = "收到善款" if turn % 12 else "党费拨入", "爱心企业"
        balance += 2500 if gift else -spent
        activity = next((e for e in reversed(events) if e.day <= day), events[0])
        made["fund"].add(
            voucher_no=f"2012-{turn + 1:03d}",
            day=day,
            owner=f"{STREET}志愿服务基金",
            kind=kind,
            memo=memo,
            income=2500 if gift else None,
            expense=None if gift else spent,
            balance=round(balance, 2),
            party=party,
            donor_wish="用于助老" if gift and turn % 12 else None,
            anonymous="否" if gift else None,
            receipt=str(4100 + turn),
            activity_no=activity.number if kind == "活动支出" else None,
            by=CLERK,
            approver=f"{HEAD}、{AUDITOR}",
            publicity_no=_QUARTERS[(day.month - 1) // 3],
        )


def _moved(made: Grids, base: Base, place: int) -> None:
    """Enter what came in, went out, came back and was lost of one kind of goods."""
    person = base.active[place]
    for turn, (way, count, day) in enumerate(
        (
            ("入库", 20, dt.date(2012, 2, 6)),
            ("领用", 12, dt.date(2012, 3, 5)),
            ("归还", 2, dt.date(2012, 3, 9)),
            ("报损", 1, dt.date(2012, 6, 4)),
        )
    ):
        lent = way == "领用"
        mine = lent or way == "归还"
        made["material_issue"].add(
            issue_no=f"CK2012-{place + 1}{turn + 1:02d}",
            material_no=f"WZ-{place + 1:02d}",
            dir=way,
            qty=count,
            day=day,
            team_no=TEAMS[person.team] if mine else None,
            volunteer_no=person.number if mine else None,
            due=dt.date(2012, 3, 12) if lent else None,
            back_on=dt.date(2012, 3, 9) if lent else None,
            by=CLERK,
        )


def spoil(made: Grids) -> None:
    """Add up wrongly, forget a receipt, pay with one signature, count short."""
    fund = made["fund"]
    fund.spoil(14, "balance", fund.number(14, "balance") + 30, "D40")
    fund.spoil(3, "approver", CLERK, "D42")
    fund.spoil(18, "receipt", None, "D12")
    fund.spoil(20, "day", "2012.7.7", "D32")
    fund.spoil(25, "kind", "买东西", "D42")
    made["material"].spoil(1, "counted", 37, "D40")
    made["material_issue"].spoil(2, "qty", "两件", "D40")
    made["material_issue"].spoil(5, "material_no", "WZ-09", "D48")
    made["material_issue"].spoil(9, "by", None, "D12")
