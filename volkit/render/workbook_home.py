"""The first tab of the blank workbook: counts, what is due, what is wrong, how to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render import workbook_style as style
from volkit.render.workbook_layout import (
    FIRST_ROW,
    HOME,
    RIBBON_TAB_OF_BOOK,
    SETTINGS,
    Place,
)

WORKBOOK_NAME = N_("{division}: volunteer service workbook {year}")
_BLANK_TITLE = N_("Volunteer service workbook")
_COUNTS, _DUE, _WRONG, _HOW = (
    N_("What is in the book"),
    N_("What is due"),
    N_("What to put right"),
    N_("How to use this book"),
)
_ITEM, _NUMBER, _UNIT_HOURS = N_("Item"), N_("Number"), N_("Service hours in all")
_STEPS = (
    N_("Fill in stations and teams first, then people: other tabs refer to them."),
    N_("One row for each person, activity or record, and no blank rows between."),
    N_("Dark headers must be filled in, pale ones may be; volkit works grey ones out."),
    N_("Red cells are wrong, yellow ones doubtful, orange ones still to be filled."),
    N_("Paste with “values only”, so that lists, hints and colours stay."),
    N_("At the end of the month let volkit check the book: volkit check FILE."),
)  # fmt: skip
_STEPS_WITH_BUTTONS = (
    N_(
        "The buttons are on the ribbon tab “{tab}” (keys: Alt, Z, B). If a yellow bar "
        "shows above, press Enable Content first."
    ),
    N_(
        "After filling in press “Check” there: each cell that is wrong is marked, "
        "with a note on what to do."
    ),
    N_(
        "On a computer without volkit the buttons only say what is missing; lists, "
        "hints and colours work everywhere."
    ),
)
_EMPTY = N_("Required cells still empty: {sheet}")
_TOP = 3
_THERE, _THERE_TOO, _DUE_AT, _WRONG_AT = 2, 5, 8, 11
"""The columns where the blocks begin, side by side so that one screen shows all."""


@dataclass(frozen=True)
class Line:
    """One line of the first tab: its words, its formula, the cell it leads to."""

    words: str
    formula: str
    link: str = ""


def add_home(  # noqa: PLR0913  what may stand on it
    book: Workbook,
    placed: Mapping[str, Place],
    *,
    division: str,
    year: int | None,
    locale: Locale,
    with_buttons: bool,
) -> None:
    """Fill the first tab."""
    ws = book.create_sheet(HOME.of(locale), 0)
    ws.sheet_properties.tabColor = style.tab_colour(0)
    ws.sheet_view.showGridLines = False
    ws.sheet_view.zoomScale = 90
    ws.column_dimensions["A"].width = 2
    ws["B1"] = (
        translate(WORKBOOK_NAME, locale, division=division, year=year)
        if division
        else translate(_BLANK_TITLE, locale)
    )
    ws["B1"].font = style.TITLE
    ws.row_dimensions[1].height = 34
    counts = list(_counts(placed, locale))
    half = -(-len(counts) // 2)
    due, faults = list(_due(placed, locale)), list(_wrong(placed, locale))
    there = translate(_COUNTS, locale)
    ends = (
        _block(ws, _THERE, there, counts[:half], locale),
        _block(ws, _THERE_TOO, "", counts[half:], locale),
        _block(ws, _DUE_AT, translate(_DUE, locale), due, locale, alarm="warning"),
        _block(ws, _WRONG_AT, translate(_WRONG, locale), faults, locale, alarm="error"),
    )
    steps = (*_STEPS[:-1], *_STEPS_WITH_BUTTONS) if with_buttons else _STEPS
    _steps(ws, max(ends) + 1, steps, locale)
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 1
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_options.horizontalCentered = True


def _counts(placed: Mapping[str, Place], locale: Locale) -> Iterator[Line]:
    """Give how many rows each sheet holds, and the hours of the ledger."""
    for key, place in placed.items():
        if place.sheet.in_book.place >= SETTINGS:
            continue
        first = _counted(place)
        yield Line(
            place.sheet.label.of(locale),
            f"COUNTA({place.far_range(first)})",
            _link(place),
        )
        if key == "service_record":
            hours = place.far_range("hours")
            yield Line(translate(_UNIT_HOURS, locale), f"SUM({hours})", _link(place))


def _due(placed: Mapping[str, Place], locale: Locale) -> Iterator[Line]:
    """Give what waits for somebody."""
    for place in placed.values():
        yield from _said(place, "due", locale)


def _wrong(placed: Mapping[str, Place], locale: Locale) -> Iterator[Line]:
    """Give how many cells are wrong, as far as plain formulas can tell."""
    for place in placed.values():
        if not place.sheet.in_book.watched:
            continue
        used = f"COUNTA({place.far_range(_counted(place))})"
        gaps = "+".join(
            f"MAX(0,{used}-COUNTA({place.far_range(name)}))"
            for name, column in place.columns.items()
            if column.required and not column.calculated
        )
        words = translate(_EMPTY, locale, sheet=place.sheet.label.of(locale))
        yield Line(words, gaps, _link(place))
    for place in placed.values():
        yield from _said(place, "wrong", locale)


def _said(place: Place, block: str, locale: Locale) -> Iterator[Line]:
    """Give what a sheet itself wants to be counted in a block."""
    for line in place.sheet.in_book.home:
        if line.block == block:
            yield Line(line.label.of(locale), place.over_all(line.count), _link(place))


def _counted(place: Place) -> str:
    """Return the column by which rows are counted: the first that must be filled."""
    return next(k for k, c in place.columns.items() if c.required and not c.calculated)


def _link(place: Place) -> str:
    """Return the address of the first cell to fill in."""
    first = place.letter(next(iter(place.columns)))
    return f"{quote_sheetname(place.tab)}!{first}{FIRST_ROW}"


def _block(  # noqa: PLR0913  a block is a place and what stands in it
    ws: Worksheet,
    column: int,
    caption: str,
    lines: Sequence[Line],
    locale: Locale,
    *,
    alarm: str = "",
) -> int:
    """Write a captioned list of lines and return the row below it.

    With `alarm`, a level, numbers above nought are coloured.
    """
    row = _TOP
    ws.cell(row, column, caption or None).font = style.CAPTION
    for step, words in enumerate((_ITEM, _NUMBER)):
        cell = ws.cell(row + 1, column + step, translate(words, locale))
        cell.font, cell.fill = style.HEADER, style.REQUIRED_FILL
        cell.border, cell.alignment = style.BOX, style.MIDDLE
    widths = (max(style.text_width(line.words) for line in lines) + 3, 9, 3)
    for step, width in enumerate(widths, column):
        ws.column_dimensions[get_column_letter(step)].width = width
    for place, line in enumerate(lines, row + 2):
        said, number = ws.cell(place, column, line.words), ws.cell(place, column + 1)
        said.font = style.LINK
        said.hyperlink = Hyperlink(ref=said.coordinate, location=line.link)
        said.border = number.border = style.BOX
        said.alignment = style.LEFT
        number.value = f"={line.formula}"
        number.font, number.alignment = style.BODY, style.MIDDLE
    end = row + 2 + len(lines)
    if alarm:
        cells = get_column_letter(column + 1)
        ws.conditional_formatting.add(
            f"{cells}{row + 2}:{cells}{end - 1}",
            FormatRule(
                type="cellIs",
                operator="greaterThan",
                formula=["0"],
                dxf=style.BREACH[alarm],
            ),
        )
    return end


def _steps(ws: Worksheet, row: int, steps: Sequence[str], locale: Locale) -> None:
    """Write how the book is used."""
    ws.cell(row, _THERE, translate(_HOW, locale)).font = style.CAPTION
    for number, step in enumerate(steps, 1):
        said = translate(step, locale, tab=RIBBON_TAB_OF_BOOK)
        cell = ws.cell(row + number, _THERE, f"{number}. {said}")
        cell.font = style.BODY
