"""The city, a district, a street and its communities."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    del street
    yield {"code": "210500", "name": "本溪市", "level": "市"}
    yield {"code": "210503", "name": "溪湖区", "level": "区县", "parent": "本溪市"}
    street_code = "210503005"
    yield {
        "code": street_code, "name": "彩屯街道", "level": "街道乡镇",
        "parent": "210503", "former_name": "彩屯办事处",
    }  # fmt: skip
    for n in range(6):
        yield {
            "code": f"{street_code}{n + 1:03d}",
            "name": f"第{n + 1}社区",
            "level": "社区村",
            "parent": street_code if n % 2 else "彩屯街道",
            "from": at(dt.date(2003, 1, 1)),
        }
