"""How four groups voted on a hundred people, some with a grade left open."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street

_TALLIES = (
    ("自评", 1, 1, (1, 0, 0, 0), 100),
    ("互评", 18, 12, (6, 4, 2, 0), 90),
    ("群众", 30, 30, (10, 10, 9, 1), 84.3),
    ("党组织", 3, 2, (1, 1, 0, 0), 92.5),
)


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    for person in street.folk[:100]:
        for rater, expected, present, votes, score in _TALLIES:
            yield {
                "period": "2012年",
                "volunteer_no": person.number,
                "name": person.name,
                "rater": rater,
                "expected": expected,
                "present": present,
                **dict(zip(("yx", "hg", "jb", "bh"), votes, strict=True)),
                "score": score,
                "by": "秦文静",
            }
