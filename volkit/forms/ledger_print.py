"""服务台账: the services of one team, page by page, with what each page comes to."""

import datetime as dt
from collections.abc import Sequence

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import TO_WRITE, Registers, clock_words, shown_number
from volkit.model.text import Label, Locale
from volkit.render.form_values import NOTHING, Filled, FormShape, Group

_SHAPE = FormShape(
    needed={
        "team": Label("服务队", "服務隊", "Team"),
        "from": Label("期间起", "期間起", "From"),
        "to": Label("期间止", "期間止", "To"),
        "count": Label("条数", "條數", "Records"),
        "people": Label("人数", "人數", "People"),
        "page_sum": Label("本页小计", "本頁小計", "Sum of this page"),
        "running_sum": Label("累计", "累計", "Sum so far"),
    },
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    groups=(
        Group(
            "records",
            Label("记录", "記錄", "Record"),
            {
                "no": Label("序号", "序號", "No."),
                "date": Label("日期", "日期", "Date"),
                "activity": Label("活动", "活動", "Activity"),
                "name": Label("姓名", "姓名", "Name"),
                "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer no."),
                "in": Label("签到", "簽到", "In"),
                "out": Label("签退", "簽退", "Out"),
                "hours": Label("时长", "時長", "Hours"),
                "quality": Label("评价", "評價", "Rating"),
                "confirm": Label("确认人", "確認人", "Confirmed"),
            },
            flows="activity",
            counter="no",
            adds="hours",
        ),
    ),
)
_NO_TEAM = Label("（未写明服务队）", "（未寫明服務隊）", "(no team given)")


def fill(source: Source) -> Filling:
    """Return one ledger for each team, in the order in which teams first occur."""
    books = Registers(source)
    events = source.by("activity", "activity_no")
    teams: dict[str, list[Row]] = {}
    for row in source.rows("service_record"):
        event = events.get(str(row.get("activity_no") or ""), {})
        team = books.team_no(event.get("team_no")) or books.team_no_of(row)
        teams.setdefault(team, []).append({**row, "activity": event.get("name")})
    return Filling(tuple(_ledger(no, rows, books) for no, rows in teams.items()))


def _ledger(team_no: str, rows: Sequence[Row], books: Registers) -> Filled:
    """Return the ledger of one team."""
    days = [d for row in rows if isinstance(d := row.get("date"), dt.date)]
    ends = (min(days), max(days)) if days else (None, None)
    first, last = (day_words(day, books.locale) for day in ends)
    name = books.team_name(team_no) or _NO_TEAM.of(books.locale)
    people = {str(row.get("volunteer_no") or row.get("name")) for row in rows}
    values = {
        "team": name,
        "from": first or NOTHING,
        "to": last or NOTHING,
        "count": str(len(rows)),
        "people": str(len(people)),
        "page_sum": "",
        "running_sum": "",
    }
    records = [_record(row, n, books) for n, row in enumerate(rows, start=1)]
    return Filled(team_no or name, team_no, name, values, {"records": records})


def _record(row: Row, number: int, books: Registers) -> dict[str, str]:
    """Return one line: who served, when, for how long, and who confirmed it."""
    no = str(row.get("volunteer_no") or "")
    name = row.get("name") or books.people.get(no, {}).get("name")
    activity = row.get("activity") or row.get("content") or row.get("activity_no")
    return {
        "no": str(number),
        "date": _short(row.get("date")),
        "activity": str(activity or NOTHING),
        "name": str(name or TO_WRITE),
        "volunteer_no": shown_number(no) or NOTHING,
        "in": clock_words(row.get("in")) or NOTHING,
        "out": clock_words(row.get("out")) or NOTHING,
        "hours": number_words(row.get("hours")) or NOTHING,
        "quality": _quality(row.get("quality"), books.locale) or NOTHING,
        "confirm": str(row.get("confirm") or NOTHING),
    }


def _quality(code: object, locale: Locale) -> str:
    """Return a rating in words."""
    return code_table("satisfaction").caption(str(code), locale) if code else ""


def _short(day: object) -> str:
    """Return a day in few characters, 2012-12-19; a text as it stands."""
    if isinstance(day, dt.date):
        return day.isoformat()[:10]
    return str(day or NOTHING)


LEDGER_PRINT = Form(
    "ledger_print",
    Label("服务台账", "服務台帳", "Service ledger"),
    "service_record",
    _SHAPE,
    fill,
)
