"""活动预告: the services of one week, as a poster for the notice board.

A poster belongs to an ISO week: `--only 2012-W52` prints that week's.
"""

import datetime as dt
from collections.abc import Sequence

from volkit.forms.declare import (
    Filling,
    Form,
    Row,
    Source,
    day_words,
    moment_words,
    number_words,
)
from volkit.forms.registers import TO_WRITE, Registers, joined
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape, Group

_NO_WORDS = Label("", "", "")
_SHAPE = FormShape(
    needed={
        "from": Label("起", "起", "From"),
        "to": Label("止", "止", "To"),
        "hotline": Label("联系热线", "聯絡熱線", "Hotline"),
    },
    optional={
        "week": Label("周次", "週次", "Week"),
        "page_mark": Label("页码", "頁碼", "Page"),
    },
    groups=(
        Group(
            "services",
            Label("活动", "活動", "Service"),
            {
                "when": Label("时间", "時間", "When"),
                "title": Label("标题", "標題", "Title"),
                "content": Label("内容", "內容", "Content"),
                "place": Label("地点", "地點", "Place"),
                "team": Label("服务队", "服務隊", "Team"),
                "need": Label("招募", "招募", "Wanted"),
            },
            flows="content",
            counter="when",
            end=_NO_WORDS,
            rest="",
        ),
    ),
)
_QUOTA = Label("{count}人", "{count}人", "{count} people")
_RISK = Label("（注意：{risk}）", "（注意：{risk}）", " (mind: {risk})")


def week_of(row: Row) -> str:
    """Return the ISO week of an announced service, nothing where no day is known."""
    when = row.get("when")
    if not isinstance(when, dt.date):
        return ""
    year, week, _ = when.isocalendar()
    return f"{year}-W{week:02}"


def fill(source: Source) -> Filling:
    """Return one poster for each week in which anything is announced."""
    books = Registers(source)
    weeks: dict[str, list[Row]] = {}
    for row in source.rows("notice"):
        week = week_of(row)
        if week:
            weeks.setdefault(week, []).append(row)
    return Filling(tuple(_poster(w, rows, books) for w, rows in sorted(weeks.items())))


def _poster(week: str, rows: Sequence[Row], books: Registers) -> Filled:
    """Return the poster of one week, its services in the order of time."""
    monday = dt.datetime.strptime(f"{week}-1", "%G-W%V-%u").date()  # noqa: DTZ007  a week has no time zone
    ordered = sorted(rows, key=lambda row: str(row.get("when")))
    values = {
        "week": week,
        "from": day_words(monday, books.locale),
        "to": day_words(monday + dt.timedelta(days=6), books.locale),
        "hotline": joined(rows, "hotline") or books.hotline() or TO_WRITE,
    }
    services = [_service(row, books) for row in ordered]
    return Filled(week, week, week, values, {"services": services})


def _service(row: Row, books: Registers) -> dict[str, str]:
    """Return one announced service."""
    quota, risk = number_words(row.get("quota")), str(row.get("risk") or "")
    need = [str(row.get("need") or "")]
    need += [_QUOTA.of(books.locale).format(count=quota)] if quota else []
    content = str(row.get("content") or "")
    content += _RISK.of(books.locale).format(risk=risk) if risk else ""
    return {
        "when": moment_words(row.get("when"), books.locale),
        "title": str(row.get("title") or NOTHING),
        "content": content or NOTHING,
        "place": str(row.get("place") or NOTHING),
        "team": books.team_name(row.get("team_no")) or NOTHING,
        "need": "，".join(filter(None, need)) or NOTHING,
    }


NOTICE = Form(
    "notice",
    Label("志愿服务活动预告", "志願服務活動預告", "Services of the week"),
    "notice",
    _SHAPE,
    fill,
    public=True,
)
