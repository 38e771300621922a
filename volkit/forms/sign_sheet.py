"""活动签到表: paper for those who sign in by hand, the team's members already on it."""

from collections.abc import Mapping, Sequence

from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import Registers, clock_words, shown_number
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape, Group

_NO_WORDS = Label("", "", "")
_BLANK_LINES = 6
_SHAPE = FormShape(
    needed={
        "activity_no": Label("活动编号", "活動編號", "Activity number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        "name": Label("活动名称", "活動名稱", "Activity"),
        "date": Label("活动日期", "活動日期", "Date"),
        "start": Label("开始时间", "開始時間", "Start"),
        "end": Label("结束时间", "結束時間", "End"),
        "place": Label("地点", "地點", "Place"),
        "team": Label("服务队", "服務隊", "Team"),
        "leader": Label("活动负责人", "活動負責人", "Leader"),
        "content": Label("服务内容", "服務內容", "Content"),
        "risk": Label("风险说明", "風險說明", "Risks"),
        "quota": Label("招募人数", "招募人數", "People wanted"),
    },
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    groups=(
        Group(
            "people",
            Label("人员", "人員", "Person"),
            {
                "no": Label("序号", "序號", "No."),
                "name": Label("姓名", "姓名", "Name"),
                "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer no."),
            },
            flows="name",
            counter="no",
            end=_NO_WORDS,
            rest="",
        ),
    ),
    pictures=frozenset({"qr"}),
)


def fill(source: Source) -> Filling:
    """Return one sheet for each activity; its team's members, then lines for others."""
    books = Registers(source)
    members = _members(books)
    return Filling(
        tuple(
            _sheet(row, n, members.get(books.team_no(row.get("team_no")), ()), books)
            for n, row in enumerate(source.rows("activity"), start=1)
        )
    )


def _members(books: Registers) -> Mapping[str, Sequence[str]]:
    """Return the numbers of those who are in each team."""
    found: dict[str, list[str]] = {}
    for row in books.source.rows("team_member"):
        if not row.get("left") and row.get("volunteer_no"):
            team = books.team_no(row.get("team_no"))
            found.setdefault(team, []).append(str(row["volunteer_no"]))
    return found


def _sheet(row: Row, position: int, people: Sequence[str], books: Registers) -> Filled:
    """Return the sheet of one activity."""
    number = str(row.get("activity_no") or position)
    said = {key: str(row.get(key) or "") for key in _SHAPE.needed}
    values = {
        **said,
        "activity_no": number,
        "qr": number,
        "date": day_words(row.get("date"), books.locale),
        "start": clock_words(row.get("start")),
        "end": clock_words(row.get("end")),
        "team": books.team_name(row.get("team_no")) or str(row.get("org") or ""),
        "quota": number_words(row.get("quota")),
    }
    lines = [
        {
            "no": str(n),
            "name": str(books.people.get(no, {}).get("name") or ""),
            "volunteer_no": shown_number(no),
        }
        for n, no in enumerate(people, start=1)
    ]
    lines += [
        {"no": str(len(people) + n), "name": "", "volunteer_no": ""}
        for n in range(1, _BLANK_LINES + 1)
    ]
    filled = {key: value or NOTHING for key, value in values.items()}
    title = " ".join(filter(None, (number, said["name"])))
    return Filled(number, number, title, filled, {"people": lines})


SIGN_SHEET = Form(
    "sign_sheet",
    Label("活动签到表", "活動簽到表", "Sign-in sheet"),
    "activity",
    _SHAPE,
    fill,
)
