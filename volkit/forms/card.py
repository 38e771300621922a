"""活动证与胸牌: ten badges to a sheet, to be cut along the marks.

The code holds the badge's number and the volunteer's with a check character, never an
identity number.
"""

import calendar
import datetime as dt

from volkit.forms.declare import Filling, Form, Row, Source, day_words
from volkit.forms.registers import TO_WRITE, Registers, is_identity, shown_number
from volkit.i18n import N_
from volkit.model.text import Label
from volkit.numbers.iso7064 import check_character
from volkit.render.form_values import NOTHING, Filled, FormProblem, FormShape, Group
from volkit.sheets.params import Params

_NO_WORDS = Label("", "", "")
_PRINTED = frozenset({"HDZ", "XP"})
_VOLUNTEER = "ZY"
_IN_USE = "ZY"
_SHAPE = FormShape(
    needed={},
    optional={"page_mark": Label("页码", "頁碼", "Page")},
    groups=(
        Group(
            "cards",
            Label("证", "證", "Card"),
            {
                "name": Label("姓名", "姓名", "Name"),
                "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer no."),
                "team": Label("服务队", "服務隊", "Team"),
                "station": Label("站点", "站點", "Station"),
                "item_no": Label("证件编号", "證件編號", "Card no."),
                "until": Label("有效期至", "有效期至", "Valid until"),
                "photo": Label("照片", "照片", "Photo"),
                "qr": Label("二维码", "二維碼", "QR code"),
            },
            flows="name",
            counter="item_no",
            end=_NO_WORDS,
            rest="",
        ),
    ),
    pictures=frozenset({"cards.qr"}),
)
_PHOTO = Label("照片", "照片", "photo")
_VALID = Label("有效期至{day}", "有效期至{day}", "valid until {day}")


def fill(source: Source) -> Filling:
    """Return a badge for each card or badge that a volunteer has in use."""
    books = Registers(source)
    rows = [
        row
        for row in source.rows("insignia")
        if row.get("kind") in _PRINTED
        and row.get("holder_kind") in {None, _VOLUNTEER}
        and row.get("status") in {None, _IN_USE}
    ]
    forms = tuple(_badge(row, n, books) for n, row in enumerate(rows, start=1))
    problems = [
        FormProblem(form.number, N_("No register given has this person's name."))
        for form in forms
        if form.groups["cards"][0]["name"] == TO_WRITE
    ]
    return Filling(forms, tuple(problems))


def _badge(row: Row, position: int, books: Registers) -> Filled:
    """Return one badge."""
    number = str(row.get("item_no") or position)
    holder = str(row.get("holder_no") or "")
    person = books.people.get(holder, {})
    name = str(person.get("name") or row.get("holder_name") or TO_WRITE)
    until = day_words(_until(row, books.source.params), books.locale)
    card = {
        "name": name,
        "volunteer_no": shown_number(holder) or NOTHING,
        "team": books.team_of(holder) or NOTHING,
        "station": str(books.station_of(person).get("name") or NOTHING),
        "item_no": number,
        "until": _VALID.of(books.locale).format(day=until) if until else "",
        "photo": _PHOTO.of(books.locale),
        "qr": _code(number, "" if is_identity(holder) else holder),
    }
    return Filled(number, holder, f"{number} {name}", {}, {"cards": [card]})


def _until(row: Row, params: Params) -> object:
    """Return the last day that stands in the sheet, else what the settings make it."""
    issued = row.get("issued_on")
    if row.get("until") or row.get("kind") != "HDZ" or not isinstance(issued, dt.date):
        return row.get("until")
    months = issued.year * 12 + issued.month - 1 + params.card_valid_months
    year, month = months // 12, months % 12 + 1
    return dt.date(year, month, min(issued.day, calendar.monthrange(year, month)[1]))


def _code(number: str, holder: str) -> str:
    """Return what the code says, its last character checking all digits before it."""
    said = f"{number} {holder}".strip()
    digits = "".join(c for c in said if "0" <= c <= "9")
    return f"{said} {check_character(digits)}" if digits else said


CARD = Form(
    "card",
    Label("活动证与胸牌", "活動證與胸牌", "Cards and badges"),
    "insignia",
    _SHAPE,
    fill,
    together=True,
)
