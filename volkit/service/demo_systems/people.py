"""Certificates, leaves and the street's place in the city."""

import datetime as dt

from volkit.service.demo_base import HEAD, Base, Files, Grids, blank
from volkit.service.demo_layout import FOOTER, Layout
from volkit.service.demo_people import COMMUNITIES, COUNTY, STREET, STREET_CODE

FILES: Files = {
    f"{STREET}持证和请假.xlsx": (
        Layout(
            "qualification",
            "持证人员",
            f"{STREET}志愿者持证情况登记表",
            {
                "volunteer_no": "志愿者号", "name": "资格证书名称",
                "cert_number": "证书号码", "by": "发证机关", "day": "发证时间",
                "until": "有效期限", "checked": "是否核验",
            },
            footer=FOOTER,
        ),
        Layout(
            "leave",
            "请假",
            "",
            {
                "unit_no": "志愿者编号", "reason": "请假事由",
                "from": "请假开始日期", "to": "请假结束日期", "by": "批准人",
            },
        ),
    ),
    f"{STREET}区划.csv": (
        Layout(
            "division",
            "区划",
            "",
            {
                "code": "行政区划代码", "name": "区划名称", "level": "区划级别",
                "parent": "上级区划代码", "from": "启用日期",
            },
        ),
    ),
}  # fmt: skip


def grids(base: Base) -> Grids:
    """Return the sheets of the system as they would be without mistakes."""
    made = blank(FILES)
    for turn, person in enumerate(base.active[:12]):
        made["qualification"].add(
            volunteer_no=person.number,
            name=("救护员证", "电工证")[turn % 2],
            cert_number=f"LN2011{turn:05d}",
            by="辽宁省某某中心",
            day=dt.date(2011, 5, 10),
            until=dt.date(2014, 5, 9),
            checked="是",
        )
        made["leave"].add(
            unit_no=person.number,
            reason=("病假", "外出流动")[turn % 2],
            **{"from": dt.date(2012, 1, 21), "to": dt.date(2012, 1, 27)},
            by=HEAD,
        )
    division = made["division"]
    division.add(code=f"{COUNTY[:4]}00", name="本溪市", level="市")
    division.add(code=COUNTY, name="溪湖区", level="区县", parent=f"{COUNTY[:4]}00")
    division.add(code=STREET_CODE, name=STREET, level="街道乡镇", parent=COUNTY)
    for place, community in enumerate(COMMUNITIES, start=1):
        division.add(
            code=f"{STREET_CODE}{place:03d}",
            name=community,
            level="社区村",
            parent=STREET_CODE,
            **{"from": dt.date(2003, 1, 1)},
        )
    return made


def spoil(made: Grids) -> None:
    """Write wrongly as clerks do."""
    made["qualification"].spoil(2, "day", "2011年5月10日", "D32")
    made["qualification"].spoil(5, "until", dt.date(2010, 5, 9), "D36")
    made["qualification"].spoil(7, "checked", "看过", "D42")
    made["leave"].spoil(3, "reason", "忙", "D42")
    made["leave"].spoil(6, "to", dt.date(2012, 1, 12), "D36")
    made["division"].spoil(4, "level", "小区", "D42")
