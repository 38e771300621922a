"""A service that is announced, as the public may read of it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """One service to come.

    `number` is the notice's or the activity's; `sheet` the key of the sheet it is from.
    `start` of midnight is a day without a time; `end` is None where nobody said.
    `stamped` is the day on which it was written down. `change` tells what is different
    from what was said before.
    """

    sheet: str
    number: str
    title: str
    start: dt.datetime
    stamped: dt.date
    end: dt.datetime | None = None
    place: str = ""
    content: str = ""
    team: str = ""
    need: str = ""
    quota: int | None = None
    risk: str = ""
    hotline: str = ""
    change: str = ""

    @property
    def is_off(self) -> bool:
        """Tell whether the service was called off."""
        return any(word in self.change for word in ("取消", "停办", "停辦"))

    @property
    def has_time(self) -> bool:
        """Tell whether the time of the day is known."""
        return self.start.time() != dt.time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One item of the service menu: what anybody may book."""

    name: str
    kind: str = ""
    content: str = ""
    slots: str = ""
    teams: str = ""
