"""Calls of a day of the year each, all settled."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean import booking
from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, activity in enumerate(booking.served(street)):
        called = booking.begin(activity) - dt.timedelta(days=3, minutes=35)
        books = n % 4 == 0
        yield {
            "call_no": f"LD-2012-{n:04d}",
            "at": called,
            "caller": f"金{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{'文武英华'[n % 4]}",
            "phone": f"024-4286{n:04d}",
            "division": "210503005",
            "address": f"彩屯路{n}号" if n % 2 else None,
            "kind": "预约" if books else ("求助", "咨询", "建议")[n % 3],
            "content": "想请人理发" if books else "问站点几点开门",
            "urgency": ("一般", "当日", "紧急")[n % 3],
            "action": "转为预约" if books else "当场答复",
            "booking_no": f"YY-2012-{n:04d}" if books else None,
            "by": "秦文静",
            "closed_at": called + dt.timedelta(minutes=5),
        }
