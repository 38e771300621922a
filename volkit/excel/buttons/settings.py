"""设置: show what is set, and change it with short questions."""

import unicodedata
from dataclasses import replace

from volkit.excel.button import Button
from volkit.excel.groups import ABOUT
from volkit.excel.live import Desk
from volkit.excel.setting_items import ITEMS, Item, chosen
from volkit.excel.settings import keep_settings, settings, spoken
from volkit.i18n import N_, translate
from volkit.model.errors import UsageError
from volkit.model.text import Label
from volkit.sheets.param import Param

_LONGEST_QUESTION = 255
"""Excel's box for a line of text refuses a longer question."""


def press(desk: Desk) -> None:
    """Show the settings and change one after the other, until the person is done."""
    while True:
        now = replace(desk, locale=spoken(settings()), settings=settings())
        said = now.clerk.ask(_overview(now))
        if not said or not said.strip():
            return
        word = unicodedata.normalize("NFKC", said).strip()
        tab = _tab(now)
        if word.isdecimal() and 1 <= int(word) <= len(ITEMS):
            _change(now, ITEMS[int(word) - 1])
        elif tab and word == str(len(ITEMS) + 1):
            now.book.show(tab, 1, 1)
            return
        else:
            _say(
                now,
                UsageError(
                    N_("There is no number {said}; there are 1 to {most}."),
                    said=word[:20],
                    most=len(ITEMS) + bool(tab),
                ),
            )


def _overview(desk: Desk) -> str:
    """Return what is set, each line with its number."""
    none = translate(N_("none"), desk.locale)
    lines = [
        f"{number} {item.label.of(desk.locale)}: {item.now(desk.settings) or none}"
        for number, item in enumerate(ITEMS, 1)
    ]
    tab = _tab(desk)
    if tab:
        words = translate(
            N_("this workbook's own rules (sheet {sheet})"), desk.locale, sheet=tab
        )
        lines.append(f"{len(ITEMS) + 1} {words}")
    question = translate(
        N_("Number of what to change (Cancel: nothing more):"), desk.locale
    )
    return "\n".join([question, *lines])[:_LONGEST_QUESTION]


def _tab(desk: Desk) -> str | None:
    """Return the sheet of the workbook that holds local rules, if it has one."""
    names = {*Param.label, *Param.tab}
    known = (n for n in desk.book.sheet_names() if n in names)
    return next(filter(desk.book.is_visible, known), None)


def _change(desk: Desk, item: Item) -> None:
    """Ask for one setting until it is understood, and keep it."""
    question = _question(desk, item)
    said = desk.clerk.ask(question)
    while said is not None:
        word = unicodedata.normalize("NFKC", said).strip()
        try:
            value = chosen(item, word) if word else None
        except UsageError as error:
            _say(desk, error)
            said = desk.clerk.ask(question)
        else:
            keep_settings({item.key: value})
            return


def _question(desk: Desk, item: Item) -> str:
    """Return the question for one setting, its choices in it or said before it."""
    question = translate(item.question, desk.locale)
    lines = [f"{n} {said}" for n, said in enumerate(item.choices().values(), 1)]
    whole = "\n".join([question, *lines])
    if len(whole) <= _LONGEST_QUESTION:
        return whole
    desk.clerk.say("\n".join(lines))
    return question


def _say(desk: Desk, error: UsageError) -> None:
    """Say why an answer will not do."""
    desk.clerk.say(translate(error.message, desk.locale, **error.params), bad=True)


SETTINGS = Button(
    key="settings",
    label=Label("设置", "設置", "Settings"),
    tip=Label(
        "语言、评星方案、单位名称、服务热线：看现在是什么，输入编号就能改。",
        "語言、評星方案、單位名稱、服務熱線：看現在是什麼，輸入編號就能改。",
        "Language, star scheme, name of the office, hotline: shows what is set; type a "
        "number to change it.",
    ),
    group=ABOUT,
    place=50,
    image="ControlsGallery",
    press=press,
)
