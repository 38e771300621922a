"""岗位认领书: the post a person takes on, its duties, and the signatures under it."""

import datetime as dt

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, day_words, number_words
from volkit.forms.registers import DATE_TO_WRITE, TO_WRITE, Registers, shown_number
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape

_SHAPE = FormShape(
    needed={
        "claim_no": Label("认领编号", "認領編號", "Claim number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        "name": Label("认领人", "認領人", "Name"),
        "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer number"),
        "party_branch": Label("党支部", "黨支部", "Party branch"),
        "team": Label("服务队", "服務隊", "Team"),
        "post": Label("岗位名称", "崗位名稱", "Post"),
        "post_no": Label("岗位编号", "崗位編號", "Post number"),
        "class": Label("岗位类别", "崗位類別", "Class"),
        "station": Label("所属站点", "所屬站點", "Station"),
        "area": Label("责任区", "責任區", "Area"),
        "duty": Label("岗位职责", "崗位職責", "Duties"),
        "need": Label("任职条件", "任職條件", "Conditions"),
        "weekly_min": Label("每周要求", "每週要求", "Times a week"),
        "way": Label("认领方式", "認領方式", "Way"),
        "from": Label("上岗日期", "上崗日期", "Begins on"),
        "to": Label("离岗日期", "離崗日期", "Ends on"),
        "day": Label("认领日期", "認領日期", "Claimed on"),
    },
    pictures=frozenset({"qr"}),
)


def fill(source: Source) -> Filling:
    """Return one form for each claim."""
    books = Registers(source)
    posts = {
        str(row.get(key)): row
        for key in ("name", "post_no")
        for row in source.rows("post")
        if row.get(key)
    }
    return Filling(
        tuple(
            _claim(row, n, posts.get(str(row.get("post_no")), {}), books)
            for n, row in enumerate(source.rows("post_claim"), start=1)
        )
    )


def _claim(row: Row, position: int, post: Row, books: Registers) -> Filled:
    """Return the form of one claim."""
    number = str(row.get("claim_no") or position)
    holder = str(row.get("volunteer_no") or "")
    person = books.people.get(holder, {})
    name = str(row.get("name") or person.get("name") or TO_WRITE)
    day = row.get("day")
    values = {
        "claim_no": number,
        "qr": number,
        "name": name,
        "volunteer_no": shown_number(holder),
        "party_branch": str(person.get("party_branch") or ""),
        "team": books.team_name(post.get("team_no")) or books.team_of(holder),
        "post": _caption("post_name", post.get("name") or row.get("post_no"), books),
        "post_no": str(post.get("post_no") or row.get("post_no") or ""),
        "class": _caption("post_class", post.get("class"), books),
        "station": books.station_name(post.get("station_no")),
        **{key: str(post.get(key) or "") for key in ("area", "duty", "need")},
        "weekly_min": number_words(post.get("weekly_min")),
        "way": _caption("claim_way", row.get("way"), books),
        **{key: day_words(row.get(key), books.locale) for key in ("from", "to")},
        "day": day_words(day, books.locale)
        if isinstance(day, dt.date)
        else DATE_TO_WRITE.of(books.locale),
    }
    said = {key: value or NOTHING for key, value in values.items()}
    return Filled(number, holder, f"{number} {name}", said)


def _caption(codes: str, code: object, books: Registers) -> str:
    """Return what a code is called."""
    return code_table(codes).caption(str(code), books.locale) if code else ""


CLAIM_FORM = Form(
    "claim_form",
    Label("岗位认领书", "崗位認領書", "Post claim"),
    "post_claim",
    _SHAPE,
    fill,
)
