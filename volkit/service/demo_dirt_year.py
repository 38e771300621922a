"""What goes wrong in a real ledger, put into the invented year cell by cell."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from volkit.numbers import volunteer_no
from volkit.service.demo_grid import Grid
from volkit.service.demo_people import COUNTY, Person


def spoil_year(sheets: Mapping[str, Grid], people: Sequence[Person]) -> None:
    """Put dirt into the activities, the ledger, the promises and the training."""
    ledger = sheets["service_record"]
    _spoil_cells(ledger)
    _spoil_people(ledger, people)
    _spoil_rows(ledger)
    _spoil_helpers(sheets["activity"], ledger)
    _spoil_activities(sheets["activity"])
    _spoil_promises(sheets["commitment"], sheets["fulfilment"])
    _spoil_training(sheets["training_attend"])


def _spoil_cells(ledger: Grid) -> None:
    """Write single cells as clerks do when they are in a hurry."""
    step = len(ledger.rows) // _PARTS
    for number, (dirt, key, change) in enumerate(_HURRIED):
        position = 5 + number * step
        ledger.spoil(position, key, change(ledger, position), dirt)
        if key == "date":
            _forget_rating(ledger, position)


def _forget_rating(ledger: Grid, position: int) -> None:
    """Empty a rating, whose day would lie before a service dated wrongly."""
    for key in ("quality", "rated_on", "rated_by"):
        ledger.put(position, key, None)


def _spoil_people(ledger: Grid, people: Sequence[Person]) -> None:
    """Name people who are not there, or not yet."""
    step = len(ledger.rows) // _PARTS
    stranger = volunteer_no.make(COUNTY, 11, len(people) + 900)
    ledger.spoil(17 * step, "volunteer_no", stranger, "D48")
    ledger.put(17 * step, "name", "万春生")
    ledger.spoil(18 * step, "name", "万春山", "D49")


def _spoil_rows(ledger: Grid) -> None:
    """Enter a row twice."""
    step = len(ledger.rows) // _PARTS
    values = dict(zip(ledger.keys, ledger.rows[19 * step], strict=True))
    values["seq"] = len(ledger.rows) + 1
    again = ledger.add(**values)
    ledger.planted.append((again, "volunteer_no", "D50"))


def _spoil_helpers(activities: Grid, ledger: Grid) -> None:
    """Let somebody be in two places at once: his own team's task, then another's."""
    first, other = activities.find("urgent", "是")[:2]
    one = ledger.find("activity_no", activities.get(first, "activity_no"))[0]
    values = dict(zip(ledger.keys, ledger.rows[one], strict=True))
    begin = activities.clock(other, "start").hour + 2
    values |= {
        "seq": len(ledger.rows) + 1,
        "activity_no": activities.get(other, "activity_no"),
        "in": dt.time(begin, 0),
        "out": activities.clock(other, "end"),
        "hours": activities.clock(other, "end").hour - begin,
    }
    again = ledger.add(**values)
    ledger.planted.append((again, "in", "D50"))
    activities.put(other, "joined", activities.number(other, "joined") + 1)


def _spoil_activities(activities: Grid) -> None:
    """Count wrongly, enter late, and record a party meeting as service."""
    quarter = len(activities.rows) // 4
    joined = activities.number(quarter, "joined")
    activities.spoil(quarter, "joined", joined + 2, "D41")
    late = 2 * quarter
    day = activities.day(late, "date") + dt.timedelta(days=24)
    activities.spoil(late, "entered_on", day, "D53")
    activities.spoil(3 * quarter, "name", "三会一课学习", "D54")
    activities.spoil(len(activities.rows) - 3, "class", "捐款", "D42")


def _spoil_promises(promised: Grid, kept: Grid) -> None:
    """Promise nothing in many words; promise for a day before the promise."""
    for position, text in (
        (4, "加强学习，努力服务群众"),
        (17, "积极参加各项活动，进一步提高服务意识"),
        (30, "尽量多做好事"),
    ):
        promised.spoil(position, "text", text, "D62")
        promised.put(position, "target", None)
        promised.put(position, "unit", None)
    promised.spoil(11, "due", dt.date(2011, 11, 30), "D36")
    promised.spoil(23, "unit", None, "D12")
    kept.spoil(9, "commitment_no", "CN2012-999", "D48")


def _spoil_training(attended: Grid) -> None:
    """Write hours as words, and more of them than the session had."""
    attended.spoil(3, "hours", "4学时", "D39")
    attended.spoil(8, "hours", 9, "D40")
    attended.spoil(12, "day", "2012.6.9", "D32")


_PARTS = 24
"""The ledger is cut into so many parts; each gets one kind of dirt."""

_HURRIED: tuple[tuple[str, str, Callable[[Grid, int], object]], ...] = (
    ("D32", "date", lambda g, n: f"{g.day(n, 'date'):%Y.%m.%d}"),
    ("D32", "date", lambda g, n: f"{g.day(n, 'date'):%Y年%m月%d日}"),
    ("D36", "date", lambda g, n: f"{g.day(n, 'date').year}-02-30"),
    ("D36", "date", lambda g, n: dt.date(2013, g.day(n, "date").month, 5)),
    ("D38", "in", lambda g, n: f"{g.clock(n, 'in').hour}点{g.clock(n, 'in').minute}分"),
    ("D38", "out", lambda g, n: f"{g.clock(n, 'out'):%H：%M}"),
    ("D38", "in", lambda _g, _n: "25:70"),
    ("D39", "hours", lambda g, n: f"{g.number(n, 'hours'):g}小时"),
    ("D39", "hours", lambda g, n: f"{g.number(n, 'hours') * 60:g}分钟"),
    ("D39", "hours", lambda _g, _n: "半天"),
    ("D40", "hours", lambda g, n: g.number(n, "hours") + 3),
    ("D40", "hours", lambda g, n: -g.number(n, "hours")),
    ("D12", "confirm", lambda _g, _n: None),
    ("D42", "quality", lambda _g, _n: "好"),
    ("D12", "in", lambda _g, _n: None),
    ("D40", "out", lambda g, n: dt.time(g.clock(n, "in").hour - 2, 0)),
)
