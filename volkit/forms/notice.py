"""活动预告: the services of one week, as a poster for the notice board.

A poster belongs to an ISO week: `--only 2012-W52` prints that week's.
"""

import datetime as dt
from collections.abc import Sequence

from volkit.forms.announced import is_day, services
from volkit.forms.declare import Filling, Form, Source, day_words, moment_words
from volkit.forms.registers import TO_WRITE
from volkit.model.announced import Announced
from volkit.model.text import Label, Locale
from volkit.model.week import monday, week_name
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
_CHANGE = Label("（变更：{change}）", "（變更：{change}）", " (changed: {change})")
_RISK = Label("（注意：{risk}）", "（注意：{risk}）", " (mind: {risk})")


def fill(source: Source) -> Filling:
    """Return one poster for each week in which a notice announces anything.

    The last year of the calendar, with which Excel says "never", announces nothing.
    """
    days = (row.get("when") for row in source.rows("notice"))
    weeks = {monday(day) for day in days if is_day(day)}
    hotline = source.params.hotline
    return Filling(
        tuple(
            poster(first, services(source, first), hotline, source.locale)
            for first in sorted(weeks)
        )
    )


def poster(
    first: dt.date, found: Sequence[Announced], hotline: str, locale: Locale
) -> Filled:
    """Return the poster of the week from `first`."""
    week = week_name(first)
    hotlines = dict.fromkeys(one.hotline for one in found if one.hotline)
    values = {
        "week": week,
        "from": day_words(first, locale),
        "to": day_words(first + dt.timedelta(days=6), locale),
        "hotline": "、".join(hotlines) or hotline or TO_WRITE,
    }
    lines = [_service(one, locale) for one in found]
    return Filled(week, week, week, values, {"services": lines})


def _service(one: Announced, locale: Locale) -> dict[str, str]:
    """Return one announced service."""
    quota = _QUOTA.of(locale).format(count=one.quota) if one.quota else ""
    risk = _RISK.of(locale).format(risk=one.risk) if one.risk else ""
    change = _CHANGE.of(locale).format(change=one.change) if one.change else ""
    content = f"{one.content}{risk}{change}"
    return {
        "when": moment_words(one.start, locale),
        "title": one.title or NOTHING,
        "content": content or NOTHING,
        "place": one.place or NOTHING,
        "team": one.team or NOTHING,
        "need": (", " if locale == "en" else "，").join(filter(None, (one.need, quota)))
        or NOTHING,
    }


NOTICE = Form(
    "notice",
    Label("志愿服务活动预告", "志願服務活動預告", "Services of the week"),
    "notice",
    _SHAPE,
    fill,
    public=True,
)
