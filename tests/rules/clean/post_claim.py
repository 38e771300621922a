"""Two people on each post, and some who were on it before."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at, leaves

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    stay = [person for n, person in enumerate(street.folk) if not leaves(n)]
    for n, post in enumerate(street.sheets["post"]):
        for k, person in enumerate(stay[3 * n : 3 * n + 3]):
            before = k == 0
            yield {
                "claim_no": f"RL-{n * 3 + k + 1:03d}",
                "post_no": post["post_no"],
                "volunteer_no": person.number,
                "name": person.name,
                "way": ("自愿申报", "民主推荐", "组织安排")[k],
                "day": at(dt.date(2012, 1, 10 + k)),
                "from": at(dt.date(2012, 2, 1)),
                "signed": "是",
                "plaque": "是" if k else "否",
                "to": at(dt.date(2012, 6, 1)) if before else None,
                "reason": "本人申请" if before else None,
            }
