"""A call to everybody who was served, two days later."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean import booking
from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street

CALLER = "周敬兰"
"""Nobody of the register: who serves does not ask how it was."""


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, activity in enumerate(booking.served(street)):
        poor = n % 10 == 9
        yield {
            "followup_no": f"HF-2012-{n:04d}",
            "booking_no": f"YY-2012-{n:04d}",
            "day": at(booking.begin(activity).date() + dt.timedelta(days=2)),
            "way": ("电话", "上门")[n % 2],
            "by": CALLER,
            "score": "不满意" if poor else ("非常满意", "满意", "未作评价")[n % 3],
            "opinion": "无",
            "charged": "否",
            "action": "已重新上门" if poor else None,
        }
