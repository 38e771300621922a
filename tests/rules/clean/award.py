"""Honours for people, teams and stations."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    teams = street.sheets["team"][:3]
    for n in range(9):
        kind = ("志愿者", "服务队", "站点")[n % 3]
        yield {
            "subject": kind,
            "subject_no": (
                street.folk[n].number,
                teams[n % len(teams)]["team_no"],
                street.sheets["station"][0]["name"],
            )[n % 3],
            "name": "优秀志愿者" if n % 3 == 0 else "先进集体",
            "day": at(dt.date(2012, 12, 5)),
            "by": "彩屯街道党工委",
            "level": "街道级",
        }
