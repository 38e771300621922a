"""Bookings for the activities of January, and a few that came to nothing."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def begin(activity: Row) -> dt.datetime:
    """Return when an activity begins."""
    day, start = activity["date"], activity["start"]
    assert isinstance(day, dt.datetime)
    assert isinstance(start, dt.time)
    return dt.datetime.combine(day.date(), start)


def served(street: "Street") -> list[Row]:
    """Return the activities that somebody had booked."""
    return [
        row
        for row in street.sheets["activity"]
        if row["overnight"] == "否" and row["is_volunteer"] == "是"
    ][:60]


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, activity in enumerate(served(street)):
        wanted = begin(activity)
        asked = wanted - dt.timedelta(days=3, minutes=30)
        yield _row(n) | {
            "menu_no": f"CD-{n % 5 + 1:02d}" if n % 4 else None,
            "free_text": None if n % 4 else "帮忙搬家具",
            "wanted_at": wanted,
            "asked_at": asked,
            "accepted_at": asked + dt.timedelta(hours=1),
            "status": ("已完成", "已评价")[n % 2],
        }
    asked = dt.datetime(2012, 12, 31, 9, 10)
    for n, status in enumerate(("待接", "已取消", "不予受理", "爽约"), start=900):
        yield _row(n) | {
            "menu_no": "CD-01",
            "wanted_at": asked + dt.timedelta(days=1),
            "asked_at": asked,
            "accepted_at": None if status == "待接" else asked,
            "status": status,
            "refuse_reason": "不在服务范围" if status == "不予受理" else None,
        }


def _row(n: int) -> Row:
    """Return what does not hang on the day."""
    return {
        "booking_no": f"YY-2012-{n:04d}",
        "channel": ("服务热线", "当场", "微信群", "网络")[n % 4],
        "applicant": f"金{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{'文武英华'[n % 4]}",
        "phone": f"024-4286{n:04d}",
        "agent": "沈志强" if n % 5 == 1 else None,
        "target": ("独居老人", None)[n % 2],
        "address": f"彩屯路{n}号",
        "division": ("溪湖区", "210503005", "郭家社区")[n % 3],
        "urgency": ("一般", "当日", "紧急")[n % 3],
        "by": "秦文静",
    }
