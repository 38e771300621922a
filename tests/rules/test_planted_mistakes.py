"""One mistake in a clean street is one finding, at the cell where it was made."""

import copy
import datetime as dt
from dataclasses import dataclass

import pytest

from tests.invent import id_number, volunteer_number
from tests.rules.clean_street import TODAY, Street, at
from tests.rules.sheet_text import table
from tests.rules.test_clean_sheets import HINTS, found

STREET = Street(count=90, weeks=3)
TABLES = dict(zip(STREET.sheets, STREET.tables(), strict=True))
ROW = 7
"""Where mistakes are planted; the sheets' other rows stay clean."""


@dataclass(frozen=True)
class Mistake:
    """Cells to change in one row, and the findings that should come of it."""

    kind: str
    cells: dict[str, object]
    finds: dict[str, str]
    row: int = ROW

    def __str__(self) -> str:
        return f"{self.kind}-{'-'.join(self.cells)}"


def born(n: int) -> dt.date:
    """Return the birth date of somebody in the register."""
    day = STREET.sheets["volunteer"][n]["birth"]
    assert isinstance(day, dt.datetime)
    return day.date()


def cell(kind: str, key: str, row: int = ROW) -> object:
    return STREET.sheets[kind][row][key]


def other_day(key: str, kind: str, days: int) -> dt.datetime:
    day = cell(kind, key)
    assert isinstance(day, dt.datetime)
    return day + dt.timedelta(days=days)


NEXT = ROW + 1
MISTAKES = [
    Mistake("volunteer", {"name": None}, {"name": "VK080"}),
    Mistake("volunteer", {"phone": "无"}, {"phone": "VK080"}),
    Mistake("volunteer", {"classes": None}, {"classes": "VK080"}),
    Mistake(
        "volunteer", {"birth": at(born(ROW) + dt.timedelta(days=1))}, {"birth": "VK104"}
    ),
    Mistake(
        "volunteer",
        {"birth": at(born(ROW) - dt.timedelta(days=31))},
        {"birth": "VK104"},
    ),
    Mistake(
        "volunteer",
        {"sex": "女" if cell("volunteer", "sex") == "男" else "男"},
        {"sex": "VK143"},
    ),
    Mistake(
        "volunteer",
        {"applied_on": at(dt.date(2013, 3, 1))},
        {"applied_on": "VK085", "registered_on": "VK148", "filed_on": "VK086"},
    ),
    Mistake(
        "volunteer",
        {"registered_on": at(dt.date(2011, 2, 1))},
        {"registered_on": "VK148"},
    ),
    Mistake(
        "volunteer",
        {"national_no": cell("volunteer", "id_no")},
        {"national_no": "VK149"},
    ),
    Mistake(
        "volunteer",
        {"emergency_name": cell("volunteer", "name")},
        {"emergency_name": "VK155"},
    ),
    Mistake("volunteer", {"review_result": "不通过"}, {"review_result": "VK159"}),
    Mistake("volunteer", {"review_result": None}, {"review_result": "VK160"}),
    Mistake(
        "volunteer",
        {"withdrawn_on": at(dt.date(2012, 6, 1))},
        {"withdrawn_on": "VK158"},
    ),
    Mistake("volunteer", {"station_no": "210503005-999"}, {"station_no": "VK901"}),
    Mistake("volunteer", {"archive_no": "DA-00003"}, {"archive_no": "VK082"}),
    Mistake("volunteer", {"hours_total": -3}, {"hours_total": "VK083"}),
    Mistake("volunteer", {"hours_year": 99}, {"hours_year": "VK915"}),
    Mistake("volunteer", {"guardian": None}, {"guardian": "VK156"}, row=39),
    Mistake("menu_item", {"fee": 5}, {"fee": "VK400"}, row=0),
    Mistake("menu_item", {"teams": "第1队、第99队"}, {"teams": "VK901"}, row=0),
    Mistake("menu_item", {"length_min": 5}, {"length_min": "VK083"}, row=0),
    Mistake(
        "notice", {"when": dt.datetime(2012, 12, 22)}, {"published_on": "VK480"}, row=2
    ),
    Mistake("hotline", {"kind": "预约"}, {"booking_no": "VK450"}, row=1),
    Mistake(
        "hotline",
        {"closed_at": dt.datetime(2011, 1, 1, 9)},
        {"closed_at": "VK086"},
        row=1,
    ),
    Mistake("booking", {"free_text": None}, {"menu_no": "VK088"}, row=4),
    Mistake("booking", {"status": "不予受理"}, {"refuse_reason": "VK081"}, row=1),
    Mistake(
        "booking",
        {"asked_at": f"{cell('booking', 'asked_at', 1):%y.%m.%d %H:%M}"},
        {"asked_at": "VK051"},
        row=1,
    ),
    Mistake("dispatch", {"volunteer_nos": "陈玉梅"}, {"volunteer_nos": "VK432"}, row=1),
    Mistake("dispatch", {"activity_no": None}, {"activity_no": "VK439"}, row=1),
    Mistake("dispatch", {"end": dt.datetime(2011, 1, 5, 9)}, {"end": "VK086"}, row=1),
    Mistake(
        "followup", {"charged": "是"}, {"charged": "VK461", "action": "VK462"}, row=1
    ),
    Mistake("followup", {"score": "不满意"}, {"action": "VK081"}, row=1),
    Mistake("followup", {"booking_no": "X-9"}, {"booking_no": "VK901"}, row=1),
    Mistake(
        "wish",
        {"contacted_on": at(dt.date(2012, 6, 1))},
        {"contacted_on": "VK470"},
        row=1,
    ),
    Mistake("wish", {"next_round": None}, {"next_round": "VK472"}, row=0),
    Mistake(
        "wish", {"claimed_on": at(dt.date(2012, 3, 1))}, {"claimed_on": "VK086"}, row=1
    ),
    Mistake("station", {"name": "第1志愿者服务站"}, {"name": "VK201"}, row=1),
    Mistake("station", {"until": at(dt.date(2009, 1, 1))}, {"until": "VK086"}, row=1),
    Mistake("team", {"size": 17}, {"size": "VK204"}, row=1),
    Mistake(
        "team",
        {"leader": cell("volunteer", "volunteer_no", 60)},
        {"leader": "VK205"},
        row=1,
    ),
    Mistake("team", {"leader": "陈玉梅"}, {"leader": "VK913"}, row=1),
    Mistake("team", {"quota": 5}, {"size": "VK202"}, row=1),
    Mistake("team_member", {"primary": "否"}, {"primary": "VK207"}),
    Mistake("team_member", {"team_no": "X-1"}, {"team_no": "VK901"}, row=4),
    Mistake(
        "team_member",
        {"left": at(dt.date(2011, 3, 1)), "reason": "本人申请"},
        {"left": "VK086"},
        row=4,
    ),
    Mistake("activity", {"end": dt.time(8)}, {"end": "VK300"}, row=2),
    Mistake("activity", {"joined": 3}, {"joined": "VK315"}, row=2),
    Mistake("activity", {"name": "节日值班"}, {"name": "VK313"}, row=2),
    Mistake("activity", {"team_no": "第一党员服务"}, {"team_no": "VK902"}, row=2),
    Mistake(
        "activity",
        {"entered_on": at(dt.date(2012, 8, 1))},
        {"entered_on": "VK310"},
        row=2,
    ),
    Mistake("service_record", {"hours": 6}, {"hours": "VK302"}),
    Mistake("service_record", {"hours": -1}, {"hours": "VK303"}),
    Mistake("service_record", {"out": dt.time(8)}, {"out": "VK301"}),
    Mistake("service_record", {"in": dt.time(6)}, {"in": "VK316", "hours": "VK302"}),
    Mistake(
        "service_record",
        {"date": other_day("date", "service_record", 1)},
        {"date": "VK309"},
        row=8,
    ),
    Mistake(
        "service_record", {"date": at(dt.date(2010, 3, 1))}, {"date": "VK907"}, row=8
    ),
    Mistake("service_record", {"name": "陈玉梅"}, {"name": "VK906"}),
    Mistake(
        "service_record",
        {"volunteer_no": volunteer_number(99_000)},
        {"volunteer_no": "VK903"},
    ),
    Mistake("service_record", {"volunteer_no": None}, {"volunteer_no": "VK080"}),
    Mistake("service_record", {"activity_no": "X-99"}, {"activity_no": "VK901"}),
    Mistake(
        "service_record", {"rated_on": at(dt.date(2012, 9, 1))}, {"rated_on": "VK312"}
    ),
    Mistake("service_record", {"confirm": "—"}, {"confirm": "VK080"}),
    Mistake("hour_batch", {"hours": 1}, {"hours": "VK317"}),
    Mistake("hour_batch", {"n": 1}, {"n": "VK320"}),
    Mistake("hour_batch", {"by": "秦文静"}, {"by": "VK318"}),
    Mistake("hour_batch", {"to": at(dt.date(2011, 1, 1))}, {"to": "VK086"}),
    Mistake(
        "commitment",
        {"text": "加强学习，努力服务", "target": None},
        {"text": "VK500"},
        row=8,
    ),
    Mistake("commitment", {"due": at(dt.date(2013, 5, 1))}, {"due": "VK504"}),
    Mistake("commitment", {"unit": None}, {"unit": "VK081"}),
    Mistake("fulfilment", {"day": at(dt.date(2011, 5, 1))}, {"day": "VK506"}, row=4),
    Mistake("fulfilment", {"rate": 0.9}, {"rate": "VK507"}, row=4),
    Mistake("fulfilment", {"verdict": "未兑现"}, {"reason": "VK081"}, row=4),
    Mistake("training_attend", {"hours": 9}, {"hours": "VK700"}),
    Mistake("training_attend", {"training_no": "PX-77"}, {"training_no": "VK901"}),
    Mistake("training_attend", {"until": at(dt.date(2011, 1, 1))}, {"until": "VK086"}),
    Mistake("star", {"level": 6}, {"level": "VK600", "approver": "VK604"}, row=100),
    Mistake("training_attend", {"hours": 0}, {"passed": "VK703"}),
    Mistake("training_attend", {"score": None}, {"score": "VK704"}),
    Mistake("training_attend", {"volunteer_no": "没有登记"}, {"volunteer_no": "VK903"}),
    Mistake("qualification", {"checked": "否"}, {"checked": "VK709"}),
    Mistake("qualification", {"until": at(dt.date(2011, 1, 1))}, {"until": "VK086"}),
    Mistake("fund", {"balance": 7.5}, {"balance": "VK802"}),
    Mistake("fund", {"kind": "社会捐赠"}, {"kind": "VK804"}),
    Mistake("fund", {"memo": "发给志愿者的劳务费"}, {"memo": "VK805"}, row=10),
    Mistake("fund", {"approver": "金德彪"}, {"approver": "VK806"}),
    Mistake("fund", {"party": "王小明"}, {"anonymous": "VK808"}, row=6),
    Mistake("fund", {"receipt": None}, {"receipt": "VK081"}, row=6),
    Mistake("fund", {"publicity_no": None}, {"publicity_no": "VK809"}),
    Mistake("fund", {"voucher_no": "2012-1-001"}, {"voucher_no": "VK812"}),
    Mistake("fund", {"day": at(dt.date(2013, 3, 1))}, {"day": "VK085"}),
    Mistake("material", {"stock": 41}, {"stock": "VK820", "counted": "VK826"}, row=0),
    Mistake("material", {"stock": -1}, {"stock": "VK083", "counted": "VK826"}, row=0),
    Mistake("material", {"counted_on": None}, {"counted_on": "VK081"}, row=0),
    Mistake("material_issue", {"qty": 0}, {"qty": "VK827"}, row=7),
    Mistake("material_issue", {"back_on": None}, {}, row=5),
    Mistake(
        "material_issue",
        {"back_on": at(dt.date(2012, 4, 1))},
        {"back_on": "VK824"},
        row=5,
    ),
    Mistake("material_issue", {"material_no": "X-1"}, {"material_no": "VK901"}, row=7),
    Mistake("inspection", {"wrong": 30}, {"wrong": "VK970"}, row=0),
    Mistake(
        "inspection", {"findings": "制度未上墙"}, {"inspection_no": "VK961"}, row=1
    ),
    Mistake("rectify", {"done_on": None}, {"done_on": "VK962"}, row=1),
    Mistake("rectify", {"done_on": None, "closed": "否"}, {"due": "VK960"}, row=1),
    Mistake(
        "rectify", {"done_on": at(dt.date(2012, 1, 1))}, {"done_on": "VK963"}, row=1
    ),
    Mistake("rectify", {"checked_by": "金德彪"}, {"checked_by": "VK969"}, row=1),
    Mistake("complaint", {"replied_on": None}, {"replied_on": "VK965"}),
    Mistake("complaint", {"scored": "否"}, {"scored": "VK968"}, row=4),
    Mistake("complaint", {"kind": "收费", "target_no": "X"}, {"kind": "VK967"}, row=4),
    Mistake("star", {"previous": 5}, {"previous": "VK602"}, row=100),
    Mistake("star", {"approver": "东明社区"}, {"approver": "VK604"}, row=100),
    Mistake("star", {"day": at(dt.date(2011, 12, 16))}, {"day": "VK620"}, row=100),
    Mistake("star", {"publicity_no": "GS-1"}, {"publicity_no": "VK624"}, row=150),
    Mistake("star", {"publicity_no": "GS-77"}, {"publicity_no": "VK901"}, row=150),
    Mistake("vote", {"yx": 16}, {"present": "VK610"}, row=1),
    Mistake("vote", {"present": 19, "score": 90}, {"present": "VK611"}, row=1),
    Mistake("vote", {"expected": 19}, {"present": "VK612"}, row=1),
    Mistake("vote", {"score": 80}, {"score": "VK613"}, row=1),
    Mistake("publicity", {"to": at(dt.date(2011, 12, 19))}, {"to": "VK621"}, row=1),
    Mistake("publicity", {"handled": None}, {"handled": "VK622"}, row=1),
    Mistake("publicity", {"masked": "否"}, {"masked": "VK623"}, row=2),
    Mistake("commitment", {"status": "已兑现"}, {"status": "VK510"}, row=8),
    Mistake("fulfilment", {"verdict": "已兑现"}, {"verdict": "VK508"}, row=5),
    Mistake(
        "proof",
        {"public_until": at(dt.date(2012, 12, 26))},
        {"public_until": "VK852"},
        row=2,
    ),
    Mistake("leave", {"to": at(dt.date(2012, 4, 1))}, {"to": "VK086"}),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_one_mistake_is_found_where_it_was_made_and_nowhere_else(
    mistake: Mistake,
) -> None:
    spoilt = table(mistake.kind, _spoilt(mistake), today=TODAY)
    tables = {**TABLES, mistake.kind: spoilt}
    row = mistake.row + 2
    codes = [
        (f.table, f.row, f.column, f.code)
        for f in found(tables.values())
        if f.code not in HINTS
    ]
    expected = [(mistake.kind, row, c, code) for c, code in mistake.finds.items()]
    for one in expected:
        assert one in codes
    assert [c for c in codes if c[:3] not in _companions(mistake, expected)] == []


def _spoilt(mistake: Mistake) -> list[dict[str, object]]:
    """Return the rows of a sheet with the mistake made."""
    rows = list(STREET.sheets[mistake.kind])
    rows[mistake.row] = rows[mistake.row] | mistake.cells
    return rows


def _companions(
    mistake: Mistake, expected: list[tuple[str, int, str, str]]
) -> set[tuple[str | None, int | None, str | None]]:
    """Return the cells that may be named: the wrong one, and what adds it up."""
    cells: set[tuple[str | None, int | None, str | None]] = {e[:3] for e in expected}
    return cells | _SUMS.get((mistake.kind, next(iter(mistake.cells))), set())


_SUMS: dict[tuple[str, str], set[tuple[str | None, int | None, str | None]]] = {
    ("service_record", "date"): {("volunteer", 10, "hours_year")},
    ("service_record", "volunteer_no"): {("volunteer", 9, "hours_year")},
    ("service_record", "activity_no"): {("activity", 2, "joined")},
    ("material_issue", "qty"): {("material", 3, "in"), ("material", 3, "out")},
    ("material_issue", "material_no"): {("material", 3, "out")},
}
"""What adds up the rows of another sheet, and so differs with them."""


def test_a_person_entered_twice_is_found_by_every_number_he_has() -> None:
    street = copy.copy(STREET)
    again = dict(STREET.sheets["volunteer"][ROW])
    street.sheets = {**STREET.sheets, "volunteer": [*STREET.sheets["volunteer"], again]}
    codes = {
        f.code for f in found(street.tables()) if f.row == 92 and f.table == "volunteer"
    }
    assert codes - HINTS == {"VK140", "VK154", "VK082"}


def test_another_person_with_the_same_id_number_is_told_from_the_same_one() -> None:
    street = copy.copy(STREET)
    rows = list(STREET.sheets["volunteer"])
    birth = born(ROW)
    rows[NEXT] = rows[NEXT] | {
        "id_no": rows[ROW]["id_no"], "birth": at(birth), "sex": rows[ROW]["sex"],
        "party_joined": None if not rows[NEXT]["party_joined"] else at(dt.date(2000, 1, 1)),
    }  # fmt: skip
    street.sheets = {**STREET.sheets, "volunteer": rows}
    codes = [(f.row, f.code) for f in found(street.tables()) if f.code not in HINTS]
    assert codes == [(NEXT + 2, "VK141")]


def test_services_that_overlap_are_found_across_two_ledgers() -> None:
    person = STREET.sheets["volunteer"][0]
    rows = [
        {
            "volunteer_no": person["volunteer_no"],
            "date": "2012-03-05",
            "in": a,
            "out": b,
        }
        for a, b in (("08:30", "11:30"), ("11:00", "12:00"))
    ]
    tables = [
        table("service_record", [row], file=f"{n}.xlsx") for n, row in enumerate(rows)
    ]
    findings = [
        f for f in found([*tables, *STREET.tables("volunteer")]) if f.code == "VK306"
    ]
    assert [(f.file, f.row, f.column) for f in findings] == [("1.xlsx", 2, "in")]
    assert findings[0].params["minutes"] == 30


def test_sound_numbers_of_two_people_born_on_one_day_are_no_duplicates() -> None:
    day = dt.date(1960, 5, 1)
    rows = [
        {
            "name": name,
            "birth": at(day),
            "id_no": id_number(day, n),
            "phone": "024-42840001",
        }
        for n, name in ((1, "王小明"), (3, "王小明"), (5, "李小刚"))
    ]
    assert [f for f in found([table("volunteer", rows)]) if f.code not in HINTS] == []
