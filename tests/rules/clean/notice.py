"""Notices of services still to come, and of some that were held."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, team in enumerate(street.sheets["team"]):
        day = dt.datetime(2012, 12, 24 + n % 12 % 7, 9)
        yield {
            "notice_no": f"YG-2012-{n:03d}",
            "title": ("冬季清雪", "义务理发")[n % 2],
            "content": "清扫楼前积雪，自愿报名",
            "when": day,
            "place": f"{n + 1}号楼前",
            "team_no": team["team_no"],
            "need": "身体健康" if n % 2 else None,
            "quota": 20 if n % 3 else None,
            "risk": "路面湿滑",
            "support": "提供工具和热水",
            "channels": "公告栏、微信群",
            "published_on": at(day.date() - dt.timedelta(days=3 + n % 4)),
            "hotline": "024-42840000",
            "change": "因大风改期" if n % 9 == 8 else None,
        }
