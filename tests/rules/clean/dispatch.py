"""One assignment for each booking that was served, recorded in the ledger."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.rules.clean import booking
from tests.rules.clean_street import Row

if TYPE_CHECKING:
    from tests.rules.clean_street import Street


def rows(street: "Street") -> Iterator[Row]:
    """Give the rows."""
    members: dict[object, list[Row]] = {}
    for record in street.sheets["service_record"]:
        members.setdefault(record["activity_no"], []).append(record)
    for n, activity in enumerate(booking.served(street)):
        start = booking.begin(activity)
        sent = start - dt.timedelta(days=3, minutes=-60)
        first, second = members[activity["activity_no"]][:2]
        yield {
            "dispatch_no": f"PG-2012-{n:04d}",
            "booking_no": f"YY-2012-{n:04d}",
            "team_no": activity["team_no"],
            "volunteer_nos": f"{first['volunteer_no']}、{second['name']}"
            if n % 2
            else first["volunteer_no"],
            "start": start,
            "end": start + dt.timedelta(hours=2),
            "sent_at": sent,
            "taken_at": sent + dt.timedelta(minutes=20),
            "outcome": "已完成",
            "done_at": start + dt.timedelta(hours=2, minutes=10),
            "activity_no": activity["activity_no"],
            "redo": n % 2,
        }
