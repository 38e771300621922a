"""党员志愿者登记表: a person's application, what is known already filled in."""

import datetime as dt

from volkit.codes import table as code_table
from volkit.forms.declare import Filling, Form, Row, Source, day_words
from volkit.forms.registers import TO_WRITE, Registers, is_identity, shown_number
from volkit.i18n.formats import listed
from volkit.model.text import Label, Locale
from volkit.render.form_values import NOTHING, Filled, FormShape
from volkit.sheets.base import columns_of
from volkit.sheets.privacy import mask_number

_SAID = (
    "name", "sex", "ethnic", "birth", "id_no", "political", "party_joined", "education",
    "party_branch", "party_kind", "employer", "live_division", "address", "phone",
    "emergency_name", "emergency_phone", "skills", "classes", "availability",
    "health_note", "guardian", "guardian_phone", "applied_on",
)  # fmt: skip
_SHAPE = FormShape(
    needed={
        "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        **{key: columns_of("volunteer")[key].label for key in _SAID},
        "station": Label("所属站点", "所屬站點", "Station"),
        "team": Label("服务队", "服務隊", "Team"),
        "org": Label("登记机构", "登記機構", "Registering office"),
        "hotline": Label("机构电话", "機構電話", "Office phone"),
        "keep": Label("保存年限", "保存年限", "Years kept"),
    },
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    pictures=frozenset({"qr"}),
)


def fill(source: Source) -> Filling:
    """Return one form for each person in the register."""
    books = Registers(source)
    return Filling(
        tuple(
            _form(row, n, books)
            for n, row in enumerate(source.rows("volunteer"), start=1)
        )
    )


def _form(row: Row, position: int, books: Registers) -> Filled:
    """Return one person's form; a box without an answer says so."""
    number = str(row.get("volunteer_no") or "")
    shown = shown_number(number)
    station = books.station_of(row)
    org = station.get("name") or books.station_name(row.get("station_no"))
    values = {
        "volunteer_no": shown,
        "qr": "" if is_identity(number) else number,
        **{key: _words(row.get(key), key, books.locale) for key in _SAID},
        "station": str(org),
        "team": books.team_of(number),
        "org": str(org or TO_WRITE),
        "hotline": books.hotline(station) or TO_WRITE,
        "keep": str(books.source.params.retention_years),
    }
    name = values["name"]
    return Filled(
        mask_number(number) or str(position),
        number,
        " ".join(filter(None, (shown, name))) or str(position),
        {key: value or NOTHING for key, value in values.items()},
    )


def _words(value: object, key: str, locale: Locale) -> str:
    """Return a cell as the form says it: codes by caption, days in full."""
    fact = columns_of("volunteer")[key]
    if isinstance(value, list | tuple):
        return listed([_words(one, key, locale) for one in value], locale)
    if isinstance(value, dt.date):
        return day_words(value, locale)
    if fact.codes and isinstance(value, str):
        return code_table(fact.codes).caption(value, locale)
    return "" if value is None else str(value)


REG_FORM = Form(
    "reg_form",
    Label("党员志愿者登记表", "黨員志願者登記表", "Volunteer registration form"),
    "volunteer",
    _SHAPE,
    fill,
)
