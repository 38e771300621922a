"""志愿服务承诺书: one person's public commitments, to be signed."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from volkit.forms.declare import (
    Filling,
    Form,
    Row,
    Source,
    day_words,
    number_words,
    rows_as_written,
)
from volkit.forms.registers import (
    DATE_TO_WRITE,
    TO_WRITE,
    Registers,
    is_identity,
    joined,
    shown_number,
)
from volkit.i18n import N_
from volkit.model.table import Table
from volkit.model.text import Label, Locale
from volkit.rate.people_list import LEFT
from volkit.render.form_values import NOTHING, Filled, FormProblem, FormShape, Group
from volkit.sheets.base import columns_of

_BLANKS = re.compile(r"[\s:：]+")

_SHAPE = FormShape(
    needed={
        "form_no": Label("编号", "編號", "Form number"),
        "qr": Label("二维码", "二維碼", "QR code"),
        "name": Label("承诺人", "承諾人", "Name"),
        "volunteer_no": Label("志愿者编号", "志願者編號", "Volunteer number"),
        "station": Label("所属站点", "所屬站點", "Station"),
        "team": Label("服务队", "服務隊", "Team"),
        "party_branch": Label("党支部", "黨支部", "Party branch"),
        "year": Label("承诺年度", "承諾年度", "Year"),
        "hotline": Label("监督电话", "監督電話", "Supervision phone"),
        "approved_by": Label("审定人", "審定人", "Approved by"),
        "signed_on": Label("签署日期", "簽署日期", "Signing date"),
    },
    optional={
        "approved_on": Label("审定日期", "審定日期", "Approval date"),
        "page_mark": Label("页码", "頁碼", "Page"),
    },
    groups=(
        Group(
            "items",
            Label("承诺事项", "承諾事項", "Item"),
            {
                "no": Label("序号", "序號", "No."),
                "text": Label("内容", "內容", "Text"),
                "target": Label("量化指标", "量化指標", "Target"),
                "due": Label("完成时限", "完成時限", "Due"),
            },
            flows="text",
            counter="no",
        ),
    ),
    pictures=frozenset({"qr"}),
)


def fill(source: Source) -> Filling:
    """Return one form for each person, with all that the person promised."""
    people: dict[str, list[Row]] = {}
    for table in source.of_kind("commitment"):
        for row in _rows(table):
            no = str(row.get("volunteer_no") or "")
            who = no or f"\0{row.get('name') or len(people)}"
            people.setdefault(who, []).append(row)
    books = Registers(source)
    made = [
        _form(rows, position, books)
        for position, rows in enumerate(people.values(), start=1)
    ]
    forms = tuple(form for form, _ in made)
    owners = {form.owner for form in forms}
    spare = tuple(
        _unwritten(person, books)
        for person in source.rows("volunteer")
        if person.get("status") not in LEFT
        and not owners & {person.get("volunteer_no"), person.get("name")}
        and (person.get("volunteer_no") or person.get("name"))
    )
    problems = [problem for _, found in made for problem in found]
    if any(form.values["hotline"] == NOTHING for form in forms):
        message = N_("The sheets name no hotline; a dash stands for it on some forms.")
        problems.insert(0, FormProblem("", message))
    return Filling(forms, tuple(problems), spare)


def _rows(table: Table) -> Iterator[Row]:
    """Give a table's rows, with what its unknown columns say of the person."""
    lent = dict(_lent(table))
    for position, row in enumerate(rows_as_written(table)):
        more = {
            key: "" if cells[position] is None else str(cells[position]).strip()
            for key, cells in lent.items()
        }
        yield {**row, **more} if more else row


def _lent(table: Table) -> Iterator[tuple[str, Sequence[object]]]:
    """Give the columns a commitment sheet has of its own accord, such as 姓名."""
    facts = columns_of("volunteer")
    known = {
        "name": facts["name"],
        "party_branch": facts["party_branch"],
        "station": facts["station_no"],
        "team": columns_of("team")["name"],
    }
    spelt = {
        word: key
        for key, fact in known.items()
        for word in (*fact.label, *fact.also, *_SHAPE.needed[key])
    }
    for column in table.raw.columns:
        key = spelt.get(_BLANKS.sub("", column.header))
        if key and column.key is None:
            yield key, column.cells


def _form(
    rows: Sequence[Row], position: int, books: Registers
) -> tuple[Filled, list[FormProblem]]:
    """Return one person's form, and what a person should look at in it."""
    no = joined(rows, "volunteer_no")
    person = books.people.get(no, {})
    number = _number(rows, position)
    name = str(person.get("name") or joined(rows, "name"))
    problems = [
        FormProblem(number, message)
        for message, is_so in (
            (
                N_("The name is not in the sheets given; a line is left for it."),
                not name,
            ),
            (
                N_("The volunteer number is an identity number and is masked."),
                is_identity(no),
            ),
        )
        if is_so
    ]
    values = {
        "form_no": number,
        "qr": number,
        "name": name or TO_WRITE,
        "volunteer_no": shown_number(no),
        **_place(no, person, rows, books),
        **_dates(rows, books.locale),
        "year": joined(rows, "year"),
        "approved_by": joined(rows, "approved_by"),
    }
    filled = Filled(
        number,
        no or name,
        " ".join(filter(None, (number, name))),
        {key: str(value or NOTHING) for key, value in values.items()},
        {"items": [_item(row, n, books.locale) for n, row in enumerate(rows, start=1)]},
    )
    return filled, problems


def _unwritten(person: Row, books: Registers) -> Filled:
    """Return a form on which the person himself is to write what he promises."""
    no, name = str(person.get("volunteer_no") or ""), str(person.get("name") or "")
    shown = shown_number(no)
    values = {
        "form_no": TO_WRITE,
        "qr": shown or name,
        "name": name or TO_WRITE,
        "volunteer_no": shown,
        **{key: value or "" for key, value in _place(no, person, (), books).items()},
        "year": "\u3000" * 4,
        "approved_by": "",
        "approved_on": "",
        "signed_on": DATE_TO_WRITE.of(books.locale),
    }
    return Filled(
        TO_WRITE,
        no or name,
        " ".join(filter(None, (shown, name))),
        {key: str(value) for key, value in values.items()},
    )


def _place(no: str, person: Row, rows: Sequence[Row], books: Registers) -> Row:
    """Return where a person belongs, and whom to call there."""
    station = books.station_of(person)
    station_no = str(person.get("station_no") or "")
    return {
        "station": station.get("name") or station_no or joined(rows, "station"),
        "team": books.team_of(no) or joined(rows, "team"),
        "party_branch": person.get("party_branch") or joined(rows, "party_branch"),
        "hotline": books.hotline(station),
    }


def _dates(rows: Sequence[Row], locale: Locale) -> Row:
    """Return the days of a form; the signing day is left to be written by hand."""
    day = partial(day_words, locale=locale)
    return {
        "approved_on": joined(rows, "approved_on", day),
        "signed_on": joined(rows, "signed_on", day) or DATE_TO_WRITE.of(locale),
    }


def _item(row: Row, number: int, locale: Locale) -> dict[str, str]:
    """Return one promised item: what, how much, until when."""
    target = number_words(row.get("target"))
    unit = str(row.get("unit") or "") if target else ""
    return {
        "no": str(number),
        "text": str(row.get("text") or NOTHING),
        "target": f"{target}{' ' if locale == 'en' and unit else ''}{unit}" or NOTHING,
        "due": day_words(row.get("due"), locale) or NOTHING,
    }


def _number(rows: Sequence[Row], position: int) -> str:
    """Return the form's number: the first item's, unless that would tell who it is."""
    numbers = [str(row.get("commitment_no") or "").strip() for row in rows]
    number = next(filter(None, numbers), "")
    names = {str(row.get("name")) for row in rows if row.get("name")}
    if not number or is_identity(number) or number in names:
        year = number_words(rows[0].get("year"))
        return f"CN{year}-{position:05}"
    return number


COMMITMENT = Form(
    "commitment",
    Label("志愿服务承诺书", "志願服務承諾書", "Volunteer service commitment"),
    "commitment",
    _SHAPE,
    fill,
    instead="volunteer",
)
