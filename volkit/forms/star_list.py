"""星级公示名单: who is to get which star, masked, for the notice board."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import (
    DATE_TO_WRITE,
    TO_WRITE,
    Registers,
    is_identity,
    joined,
)
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.render.form_values import (
    NOTHING,
    Filled,
    FormProblem,
    FormShape,
    Group,
)
from volkit.sheets.privacy import STARS, may_be_public, refuses_publication

_SHAPE = FormShape(
    needed={
        "title": Label("标题", "標題", "Title"),
        "period": Label("评定期间", "評定期間", "Period"),
        "count": Label("人数", "人數", "People"),
        "from": Label("公示起", "公示起", "Published from"),
        "to": Label("公示止", "公示止", "Published until"),
        "hotline": Label("监督电话", "監督電話", "Supervision phone"),
        "org": Label("公示单位", "公示單位", "Published by"),
        "day": Label("公示日期", "公示日期", "Date"),
    },
    optional={
        "publicity_no": Label("公示编号", "公示編號", "Notice"),
        "page_mark": Label("页码", "頁碼", "Page"),
    },
    groups=(
        Group(
            "people",
            Label("人员", "人員", "Person"),
            {
                "no": Label("序号", "序號", "No."),
                "name": Label("姓名", "姓名", "Name"),
                "team": Label("服务队", "服務隊", "Team"),
                "hours": Label("累计时长", "累計時長", "Hours"),
                "stars": Label("星级", "星級", "Stars"),
            },
            flows="team",
            counter="no",
        ),
    ),
)
_TITLE = Label("志愿服务星级评定公示", "志願服務星級評定公示", "Volunteer Star Ratings")


def fill(source: Source) -> Filling:
    """Return one list for each notice, those with most stars first.

    Whoever is known not to agree to publication is left out (PIPL art. 25).
    """
    books = Registers(source)
    notices = source.by("publicity", "publicity_no")
    lists: dict[tuple[str, str], list[Row]] = {}
    refused = 0
    for row in source.rows("star"):
        if refuses_publication(books.people.get(str(row.get("volunteer_no")), {})):
            refused += 1
            continue
        key = str(row.get("publicity_no") or ""), str(row.get("period") or "")
        lists.setdefault(key, []).append(row)
    forms = tuple(
        _list(number, period, rows, notices.get(number, {}), books)
        for (number, period), rows in lists.items()
    )
    message = N_("{count} people did not agree to publication and were left out.")
    problem = FormProblem("", message, {"count": refused})
    return Filling(forms, (problem,) if refused else ())


def _list(
    number: str, period: str, rows: Sequence[Row], notice: Row, books: Registers
) -> Filled:
    """Return the list of one notice."""
    ordered = sorted(rows, key=lambda row: -_stars(row))
    shown = [_person(row, books) for row in ordered]
    alike = Counter((person["name"], person["team"]) for person in shown)
    for person, row in zip(shown, ordered, strict=True):
        if alike[person["name"], person["team"]] > 1:
            person["name"] += _tail(row)
    values = {
        "title": str(notice.get("title") or _TITLE.of(books.locale)),
        "publicity_no": number,
        "period": period,
        "count": str(len(shown)),
        "from": _day(notice.get("from"), books),
        "to": _day(notice.get("to"), books),
        "hotline": str(notice.get("hotline") or books.hotline()) or TO_WRITE,
        "org": joined(rows, "approver") or TO_WRITE,
        "day": _day(notice.get("from"), books),
    }
    people = [{"no": str(n), **one} for n, one in enumerate(shown, start=1)]
    said = {key: value or NOTHING for key, value in values.items()}
    owner = number or period
    return Filled(owner, owner, f"{owner} {period}".strip(), said, {"people": people})


def _person(row: Row, books: Registers) -> dict[str, str]:
    """Return one line; names came masked through the gate."""
    number = str(row.get("volunteer_no") or "")
    name = row.get("name") or books.people.get(number, {}).get("name")
    said = {
        "team": books.team_of(number),
        "hours": number_words(row.get("hours")),
        "stars": "★" * _stars(row),
    }
    params = books.source.params
    return {"name": str(name or NOTHING)} | {
        key: value if value and may_be_public(params, key) else NOTHING
        for key, value in said.items()
    }


def _stars(row: Mapping[str, object]) -> int:
    """Return the stars that were decided on."""
    level = row.get("level")
    return int(level) if isinstance(level, int | float) else 0


def _tail(row: Row) -> str:
    """Return what tells namesakes of one team apart: the end of their numbers.

    Never that of an ID number, which the gate has masked.
    """
    number = str(row.get("volunteer_no") or "")
    told = number and STARS not in number and not is_identity(number)
    return f"（{number[-3:]}）" if told else ""


def _day(day: object, books: Registers) -> str:
    """Return a day in words, or a line to write it on."""
    if isinstance(day, dt.date):
        return day_words(day, books.locale)
    return str(day or DATE_TO_WRITE.of(books.locale))


STAR_LIST = Form(
    "star_list",
    Label("星级公示名单", "星級公示名單", "Published star list"),
    "star",
    _SHAPE,
    fill,
    public=True,
)
