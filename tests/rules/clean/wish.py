"""Small wishes: fulfilled, taken lately, and not taken yet."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for n, person in enumerate(street.folk[:60]):
        asked = dt.date(2012, 3, 1 + n % 20)
        claimed = asked + dt.timedelta(days=5) if n % 3 else None
        yield {
            "wish_no": f"XY-2012-{n:03d}",
            "person": f"邵{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{'文武英华'[n % 4]}",
            "hardship": "低保" if n % 2 else None,
            "division": "210503005",
            "content": ("一床棉被", "一辆学步车")[n % 2],
            "cost": 120.5 if n % 2 else None,
            "asked_on": at(asked),
            "by": "沈志强",
            "volunteer_no": person.number if claimed else None,
            "claimed_on": at(claimed) if claimed else None,
            "contacted_on": at(claimed + dt.timedelta(days=n % 8)) if claimed else None,
            "due": at(dt.date(2012, 6, 30)),
            "done_on": at(dt.date(2012, 5, 1)) if claimed else None,
            "next_round": None if claimed else "是",
            "score": "非常满意" if claimed else None,
        }
