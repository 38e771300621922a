"""What came in, went out, came back and was lost, for each kind of goods."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, goods in enumerate(street.sheets["material"]):
        person = street.folk[n]
        moves = (
            ("入库", 20, dt.date(2012, 2, 1)),
            ("领用", 12, dt.date(2012, 3, 5)),
            ("归还", 2, dt.date(2012, 3, 9)),
            ("报损", 1, dt.date(2012, 6, 1)),
        )
        for k, (way, qty, day) in enumerate(moves):
            mine = way in {"领用", "归还"}
            yield {
                "issue_no": f"LY-{n + 1:03d}-{k + 1}",
                "material_no": goods["material_no"],
                "dir": way,
                "qty": qty,
                "day": at(day),
                "team_no": street.team_of(n) if mine else None,
                "volunteer_no": person.number if mine else None,
                "due": at(dt.date(2012, 3, 10)) if way == "领用" else None,
                "back_on": at(dt.date(2012, 3, 9)) if way == "领用" else None,
                "by": "秦文静",
            }
