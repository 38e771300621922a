"""Proofs of the year for some people, one of them void."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean_street import Row, at

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    counted: dict[object, float] = {}
    for record in street.sheets["service_record"]:
        hours = float(str(record["hours"]))
        who = record["volunteer_no"]
        counted[who] = counted.get(who, 0.0) + hours
    for n, row in enumerate(street.sheets["volunteer"][20:80]):
        yield {
            "proof_no": f"210503005-001-2012-{n + 1:04d}",
            "volunteer_no": row["volunteer_no"],
            "name": row["name"],
            "id_type": "居民身份证",
            "id_no": row["id_no"],
            "from": at(dt.date(2012, 1, 1)),
            "to": at(dt.date(2012, 12, 20)),
            "hours": 99 if n == 5 else counted.get(row["volunteer_no"], 0.0),
            "content": "清理楼道、义务理发",
            "issuer": "彩屯街道志愿者服务站",
            "head": "沈志强",
            "clerk": "秦文静",
            "phone": "024-42840001",
            "sealed": "是",
            "day": at(dt.date(2012, 12, 21)),
            "public_until": at(dt.date(2012, 12, 28)),
            "void": "是" if n == 5 else None,
        }
