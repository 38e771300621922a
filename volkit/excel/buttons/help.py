"""帮助: which volkit this is, where its files lie, what each button does."""

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from volkit import __version__
from volkit.excel.button import Button, all_buttons
from volkit.excel.groups import ABOUT
from volkit.excel.live import Desk, NewSheet, Written
from volkit.excel.settings import settings_file
from volkit.functions.declare import all_functions
from volkit.i18n import N_, translate
from volkit.i18n.formats import listed
from volkit.model.bundled import bundled
from volkit.model.marks import HELP as SHEET
from volkit.model.text import Label
from volkit.service.bug_log import bug_log, last_bugs
from volkit.sheets.privacy import mask_path

_MOST_BUGS = 3
_WIDTHS = (20, 32, 90)


def press(desk: Desk) -> None:
    """Say which volkit this is; show the guide, or a sheet that explains it all."""
    guide = guide_page()
    question = (
        N_("Open the guide now?")
        if guide
        else N_(
            "Add a sheet to this workbook that says what each button and function "
            "does? You can delete it again at any time."
        )
    )
    if not desk.clerk.confirm(f"{_facts(desk)}\n\n{translate(question, desk.locale)}"):
        return
    if guide:
        desk.clerk.open_file(guide)
        return
    name = desk.book.put_sheet(_sheet(desk))
    desk.book.show(name, 1, 1)


def guide_page() -> Path | None:
    """Return the clerk's guide, if this installation has it as a page to open."""
    page = bundled("guide") / "excel.html"
    return page if page.is_file() else None


def _facts(desk: Desk) -> str:
    """Return the version, the places of files, and the last errors."""
    bugs = [
        f"{number} ({moment:%Y-%m-%d %H:%M})"
        for number, moment in last_bugs(_MOST_BUGS)
    ]
    said = translate(
        N_(
            "volkit {version}, Python {python} ({program})\n"
            "Settings: {settings}\n"
            "Error log, without personal data: {log}\n"
            "Last errors: {bugs}"
        ),
        desk.locale,
        version=__version__,
        python=platform.python_version(),
        program=sys.executable,
        settings=settings_file(),
        log=bug_log(),
        bugs=listed(bugs, desk.locale) or translate(N_("none"), desk.locale),
    )
    return mask_path(said)


def _sheet(desk: Desk) -> NewSheet:
    """Return the sheet that says what each button and each function does."""
    title = f"{SHEET.of(desk.locale)}  volkit {__version__}"
    rows = [[Written(title, "title")], *_buttons(desk), [], *_functions(desk)]
    return NewSheet(SHEET.of(desk.locale), rows, _WIDTHS)


def _buttons(desk: Desk) -> Iterator[list[Written]]:
    """Give one row for each button, below a header."""
    yield _header(desk, N_("Group"), N_("Button"), N_("What it does"))
    for button in all_buttons().values():
        said = (button.group, button.label, button.tip)
        yield [Written(label.of(desk.locale)) for label in said]


def _functions(desk: Desk) -> Iterator[list[Written]]:
    """Give one row for each function in cells, below a header."""
    yield _header(desk, N_("Function"), N_("Arguments"), N_("What it gives"))
    for one in all_functions().values():
        names = ", ".join(argument.name for argument in one.arguments)
        said = (one.name, names, one.label.of(desk.locale))
        yield [Written(word) for word in said]


def _header(desk: Desk, *words: str) -> list[Written]:
    """Return a row of captions."""
    return [Written(translate(word, desk.locale), "header") for word in words]


HELP = Button(
    key="help",
    label=Label("帮助", "幫助", "Help"),
    tip=Label(
        "版本、设置和错误记录放在哪里、每个按钮和函数做什么。",
        "版本、設置和錯誤記錄放在哪裏、每個按鈕和函數做什麼。",
        "The version, where settings and the error log lie, and what each button and "
        "function does.",
    ),
    group=ABOUT,
    place=51,
    image="Help",
    press=press,
)
