"""预填新年度: make next year's workbook from the one that is open."""

import re
import unicodedata
from pathlib import Path

from volkit.excel.button import Button
from volkit.excel.groups import YEARLY
from volkit.excel.live import Desk
from volkit.excel.reading import read_sheets
from volkit.excel.saving import place_for
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Label
from volkit.read.workbook import file_of_sheets
from volkit.service.carried_words import carried_words
from volkit.service.new import begin_year, check_year, division_name, proposed_name
from volkit.service.new_rows import carried_over
from volkit.service.provenance import provenance
from volkit.sheets.privacy import mask_path

_JULY = 7


def press(desk: Desk) -> None:
    """Ask for year, place and file; write the new workbook; say what went into it."""
    book = desk.book.name
    tables = file_of_sheets(book, read_sheets(desk, 1)).tables
    known = provenance(book, tables)
    coming = known.year + 1 if known.year else _coming_year(desk)
    year = _ask_year(desk, coming)
    if year is None:
        return
    carried = carried_over(mask_path(book), tables, year=year, locale=desk.locale)
    division = known.division or _ask_division(desk)
    if division is None:
        return
    title = translate(N_("Where shall the new workbook lie?"), desk.locale)
    out = place_for(desk, title, proposed_name(division, year, desk.locale))
    if out is None:
        return
    desk.clerk.tell(0, 1, translate(N_("Making the new workbook…"), desk.locale))
    begin_year(out, division=division, year=year, carried=carried, locale=desk.locale)
    _offer(desk, out, carried_words(carried, desk.locale))


def _coming_year(desk: Desk) -> int:
    """Return the year that is being prepared now, where the book does not say."""
    return desk.today.year + (desk.today.month >= _JULY)


def _ask_year(desk: Desk, coming: int) -> int | None:
    """Ask for the year until it can be one; None if the person gives up."""
    question = translate(
        N_(
            "Which year is the new workbook for? People, teams and stations of this "
            "one go into it; this workbook stays as it is."
        ),
        desk.locale,
    )
    said = desk.clerk.ask(question, str(coming))
    while said is not None:
        try:
            return _year(said)
        except UsageError as error:
            words = translate(error.message, desk.locale, **error.params)
            desk.clerk.say(words, bad=True)
        said = desk.clerk.ask(question, str(coming))
    return None


def _year(said: str) -> int:
    """Return the year that a text names.

    Raises:
        UsageError: it names none, or one that no workbook is for.

    """
    plain = unicodedata.normalize("NFKC", said).strip()
    found = re.fullmatch(r"([0-9]{1,9})\s*(?:年度?)?", plain)
    if found is None:
        raise UsageError(
            N_("“{said}” is no year; type four digits, such as 2013."), said=said[:20]
        )
    check_year(int(found[1]))
    return int(found[1])


def _ask_division(desk: Desk) -> str | None:
    """Ask for the street until it is known; None if the person gives up."""
    question = translate(
        N_(
            "The workbook does not say which street or town it is from. Type its name "
            "or its code, such as 彩屯街道 or 210503005."
        ),
        desk.locale,
    )
    said = desk.clerk.ask(question)
    while said is not None:
        try:
            division_name(said, desk.locale)
        except UsageError as error:
            words = translate(error.message, desk.locale, **error.params)
            desk.clerk.say(words, bad=True)
        else:
            return said
        said = desk.clerk.ask(question, said)
    return None


def _offer(desk: Desk, out: Path, words: str) -> None:
    """Say what the new workbook holds, and open it if the person likes."""
    question = translate(
        N_("The new workbook is finished:\n{path}\n\n{words}\n\nOpen it now?"),
        desk.locale,
        path=mask_path(str(out)),
        words=words,
    )
    if desk.clerk.confirm(question):
        desk.clerk.open_file(out)


NEXT_YEAR = Button(
    key="next_year",
    label=Label("预填新年度", "預填新年度", "Next year"),
    tip=Label(
        "用打开的工作簿生成新年度的工作簿：在册的人员、服务队、站点和参数带过去；"
        "活动和台账从头开始。原工作簿不动。",
        "用打開的活頁簿生成新年度的活頁簿：在冊的人員、服務隊、站點和參數帶過去；"
        "活動和臺賬從頭開始。原活頁簿不動。",
        "Makes the next year's workbook from the open one: active people, teams, "
        "stations and settings go over, activities and ledger begin empty.",
    ),
    group=YEARLY,
    place=40,
    image="FileNew",
    press=press,
    large=True,
)
