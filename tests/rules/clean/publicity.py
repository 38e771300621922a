"""The notices of stars, commitments, hours and all other matters."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street

_NOTICES = (
    ("GS-2010", "星级", dt.date(2010, 12, 13), 4),
    ("GS-2011", "星级", dt.date(2011, 12, 14), 6),
    ("GS-1", "承诺", dt.date(2012, 1, 13), 4),
    ("GS-2", "时长", dt.date(2012, 2, 22), 8),
    ("GS-3", "岗位", dt.date(2012, 2, 22), 2),
    ("GS-4", "收支", dt.date(2012, 4, 5), 2),
    ("GS-5", "证明", dt.date(2012, 4, 5), 6),
    ("GS-6", "星级", dt.date(2012, 12, 28), 9),
)


def _notices(street: "Street") -> Iterator[tuple[str, str, dt.date, int]]:
    """Give the notices of the year, and one a month for the hours after January."""
    yield from _NOTICES
    batches = {b["publicity_no"]: b["day"] for b in street.sheets["hour_batch"]}
    for number, day in batches.items():
        if number != "GS-2":
            assert isinstance(day, dt.datetime)
            yield str(number), "时长", day.date() - dt.timedelta(days=10), 8


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for place, (number, matter, start, days) in enumerate(_notices(street)):
        yield {
            "publicity_no": number,
            "matter": matter,
            "title": f"{matter}公示",
            "channel": "公告栏、网络" if place % 2 else "公告栏",
            "from": at(start),
            "to": at(start + dt.timedelta(days=days)),
            "masked": "是",
            "objections": place % 3,
            "handled": "核实后维持" if place % 3 and place != 7 else None,
            "hotline": "024-42840000",
        }
