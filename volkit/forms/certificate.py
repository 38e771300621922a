"""星级证书: what hangs on the wall of whoever was given stars."""

import datetime as dt

from volkit.forms.declare import Filling, Form, Row, Source, day_words
from volkit.forms.registers import DATE_TO_WRITE, TO_WRITE, Registers, shown_number
from volkit.model.text import Label
from volkit.render.form_values import NOTHING, Filled, FormShape
from volkit.sheets.privacy import mask_number

_SHAPE = FormShape(
    needed={
        "number": Label("证书编号", "證書編號", "Certificate number"),
        "name": Label("姓名", "姓名", "Name"),
        "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer number"),
        "period": Label("评定期间", "評定期間", "Period"),
        "level": Label("星级", "星級", "Level"),
        "stars": Label("星", "星", "Stars"),
        "org": Label("颁发单位", "頒發單位", "Given by"),
        "day": Label("颁发日期", "頒發日期", "Given on"),
        "until": Label("有效期至", "有效期至", "Valid until"),
    },
)
_NUMERALS = "〇一二三四五六七八九"
_MOST = len(_NUMERALS)


def fill(source: Source) -> Filling:
    """Return one certificate for each grading that gave stars."""
    books = Registers(source)
    forms = (_certificate(row, n, books) for n, row in enumerate(source.rows("star")))
    return Filling(tuple(form for form in forms if form is not None))


def _certificate(row: Row, position: int, books: Registers) -> Filled | None:
    """Return a person's certificate, none for no stars."""
    level = row.get("level")
    stars = int(level) if isinstance(level, int | float) else 0
    if not 0 < stars < _MOST:
        return None
    person = str(row.get("volunteer_no") or "")
    name = row.get("name") or books.people.get(person, {}).get("name")
    period = str(row.get("period") or "")
    day, until = row.get("day"), row.get("until")
    is_number = person and person == mask_number(person)
    values = {
        "number": f"{period}-{person if is_number else position + 1}",
        "name": str(name or TO_WRITE),
        "volunteer_no": shown_number(person),
        "period": period,
        "level": str(stars) if books.locale == "en" else _NUMERALS[stars],
        "stars": "★" * stars,
        "org": str(row.get("approver") or TO_WRITE),
        "day": day_words(day, books.locale)
        if isinstance(day, dt.date)
        else DATE_TO_WRITE.of(books.locale),
        "until": day_words(until, books.locale),
    }
    return Filled(
        values["number"],
        person,
        " ".join(filter(None, (values["number"], str(name or "")))),
        {key: value or NOTHING for key, value in values.items()},
    )


CERTIFICATE = Form(
    "certificate",
    Label("星级证书", "星級證書", "Star certificate"),
    "star",
    _SHAPE,
    fill,
)
