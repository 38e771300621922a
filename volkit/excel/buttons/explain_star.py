"""评星说明: say why the person in the selected row has his stars."""

import datetime as dt
from collections.abc import Sequence

from volkit.excel.button import Button
from volkit.excel.groups import RATING
from volkit.excel.live import Desk, Selection
from volkit.excel.rating import AS_OF, rated, results_sheet, sheet_of
from volkit.i18n import N_, translate
from volkit.model.marks import WHY, is_added
from volkit.model.report import ExplainReport
from volkit.model.table import RawSheet
from volkit.model.text import Label
from volkit.service.live_rate import LiveStars, RatePlan
from volkit.service.single_cell import day_in
from volkit.service.star_list import reason_lines, reason_list
from volkit.service.star_people import person_at, person_called
from volkit.service.star_words import basis, explanation


def press(desk: Desk) -> None:
    """Explain the stars of the person selected; list every row if that is wanted."""
    at = desk.book.selection()
    found = rated(desk, lambda plan: _day(desk, plan))
    if found is None:
        return
    stars, sheets = found
    place = person_at(stars, at.sheet, at.row, _cells(desk, at, sheets))
    if place is None:
        place = _asked_for(desk, stars)
    if place is None:
        return
    why = stars.explain(place, desk.locale)
    head = basis(stars, desk.locale)
    question = translate(
        N_("Shall every row that was counted be listed on a sheet, with links?"),
        desk.locale,
    )
    said = explanation(why, desk.locale, head=head)
    if desk.clerk.confirm(f"{said}\n\n{question}"):
        _list(desk, why, stars.names[place], head)


def _day(desk: Desk, plan: RatePlan) -> dt.date:
    """Return the day of the results that stand in the workbook, else the proposed."""
    kept = desk.book.kept(AS_OF) if results_sheet(desk) else None
    return day_in(kept, desk.today) or plan.day


def _cells(desk: Desk, at: Selection, sheets: Sequence[RawSheet]) -> list[object]:
    """Return what stands in the selected row."""
    sheet = next((s for s in sheets if s.name == at.sheet), None)
    if sheet is None and is_added(at.sheet):
        sheet = desk.book.read(at.sheet)
    number = at.row - sheet.first_row if sheet else -1
    if sheet is None or number < 0:
        return []
    return [column[number] for column in sheet.columns if number < len(column)]


def _asked_for(desk: Desk, stars: LiveStars) -> int | None:
    """Return the person whose number or name is typed, None if there is nobody."""
    question = translate(
        N_(
            "The selected row does not tell whose stars you mean. Type a volunteer "
            "number or a name; or press Cancel and select a row of the person first."
        ),
        desk.locale,
    )
    answer = desk.clerk.ask(question)
    if not answer or not answer.strip():
        return None
    place = person_called(stars, answer)
    if place is None:
        said = translate(
            N_(
                "Nobody was rated who alone bears this number or name. Type the "
                "volunteer number, or select a row of the person."
            ),
            desk.locale,
        )
        desk.clerk.say(said, bad=True)
    return place


def _list(desk: Desk, why: ExplainReport, name: str, head: str) -> None:
    """Put all rows behind a person's stars on a sheet, and show it."""
    who = f"{why.person.volunteer_no} {name}".strip()
    above = [who, head, *reason_lines(why, desk.locale)]
    sheet = sheet_of(WHY.of(desk.locale), above, reason_list(why, desk.locale))
    desk.book.show(desk.book.put_sheet(sheet), 1, 1)


EXPLAIN_STAR = Button(
    key="explain_star",
    label=Label("评星说明", "評星說明", "Explain stars"),
    tip=Label(
        "先选中一个人所在的行（花名册、台账、评星结果都可以），再按：说明他为什么是这个星级、依据哪几行、下一星还差什么。",
        "先選中一個人所在的行（花名冊、台帳、評星結果都可以），再按：說明他為什麼是這個星級、依據哪幾行、下一星還差什麼。",
        "Select a row of a person first (register, ledger or results): says why he has "
        "his stars, which rows they rest on, and what the next one needs.",
    ),
    group=RATING,
    place=21,
    image="TracePrecedents",
    press=press,
)
