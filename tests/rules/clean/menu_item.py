"""Services that the teams offer, none of them for money."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    teams = street.sheets["team"]
    names = ("义务理发", "家电维修", "代买代办", "陪诊服务", "法律咨询", "急救培训")
    for n, name in enumerate(names):
        yield {
            "menu_no": f"CD-{n + 1:02d}",
            "name": name,
            "class": ("便民利民", "信息咨询")[n % 2],
            "content": f"上门{name}",
            "target": ("70岁以上老人", "残疾人", None)[n % 3],
            "teams": "、".join(str(t["name" if n % 2 else "team_no"]) for t in teams),
            "skill": "急救" if name == "急救培训" else ("无", None)[n % 2],
            "need_cert": "急救员证" if name == "急救培训" else "无",
            "slots": ("周一至周五 8:30-11:30、13:30-16:30", "每周二上午", "随时")[
                n % 3
            ],
            "length_min": 60,
            "capacity": 20,
            "lead_h": 24 if n % 2 else None,
            "area": ("210503", "溪湖区、平山区", None)[n % 3],
            "fee": 0,
            "active": "是" if n < 5 else "否",
        }
