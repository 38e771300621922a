"""Makes the pictures of the guides again, from the program and the guides themselves.

    PYTHONPATH=. python tools/guide_pictures.py [NAME...]

A picture is made because a guide shows it. `guide-01-sheet-team.png` is the tab of that
sheet with the guide's own example in it, `guide-01-wrong-team.png` with the example of
a mistake; `guide-05-form-star_list.png` is that form, printed for the street without
mistakes of the tests; `guide-10-report-weekly.png` is the last page of that report on
the same street. Wants LibreOffice, pdftoppm and the Chinese fonts. The pictures
are looked at before they are committed.
"""

import datetime as dt
import re
import subprocess
import sys
import tempfile
from copy import copy
from itertools import chain
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image, ImageChops

from tests.guides import ROOT, Example, Guide, guides
from tests.invent import check_character
from tests.office import converted
from tests.rules.clean_street import Street
from volkit.forms.declare import Source, all_forms
from volkit.render.form_values import Filled
from volkit.render.workbook import street_workbook
from volkit.render.workbook_layout import HEADER_ROW, Place, places
from volkit.service.natives import native_checks
from volkit.service.print_forms import print_forms
from volkit.sheets.base import columns_of

IMAGES = ROOT / "docs" / "images"
_SHOWN = re.compile(r"\.\./images/(guide-\d\d-(sheet|wrong|form|report)-(\w+)\.png)")
_DIVISION = "彩屯街道"
_NOWHERE = "999999"
_RESTED, _ROWS = "2012-02-26", 32
_DPI, _MARGIN, _COLOURS, _TOGETHER = 140, 14, 64, 10


def main() -> None:
    """Make all pictures, or those named."""
    wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="vk") as name:
        for guide in guides():
            for picture, what, unit in dict.fromkeys(_SHOWN.findall(guide.text)):
                if not wanted or picture in wanted:
                    folder = Path(name) / picture
                    folder.mkdir()
                    _save(_made(guide, what, unit, folder), IMAGES / picture)
                    sys.stdout.write(f"{picture}\n")


def _made(guide: Guide, what: str, unit: str, folder: Path) -> Path:
    """Return a PDF whose first page is the picture."""
    match what:
        case "form":
            return _form(unit, folder)
        case "report":
            return _report(unit, folder)
        case _:
            return _tab(guide, unit, folder, right=what == "sheet")


def _form(form: str, folder: Path) -> Path:
    """Print a form for one whom it is made for, or a page of those that share it."""
    tables = _street().tables()
    filled = all_forms()[form].fill(Source(tables, "zh_Hans")).forms
    if all_forms()[form].together:
        owners = list(dict.fromkeys(f.owner for f in filled))[:_TOGETHER]
    else:
        owners = [max(filled[1:] or filled, key=_lines).owner]
    out = folder / "form.pdf"
    print_forms(form, tables, out, only=owners, locale="zh_Hans")
    return out


def _street() -> Street:
    """Return the street, its people's ID numbers those of a place that is none."""
    street = Street(60)
    for row in chain(*(street.sheets[kind] for kind in ("volunteer", "proof"))):
        body = f"{_NOWHERE}{str(row['id_no'])[6:17]}"
        row["id_no"] = body + check_character(body)
    return street


def _lines(form: Filled) -> int:
    """Return how much is listed on a form: the fullest one shows most."""
    return sum(map(len, form.groups.values()))


def _report(name: str, folder: Path) -> Path:
    """Make a report when the street has rested for two weeks; print its first rows."""
    street, made = folder / "street.xlsx", folder / "report.xlsx"
    street_workbook(locale="zh_Hans", rows=_street().sheets).save(street)
    run = [sys.executable, "-m", "volkit", "report", street, "--as-of", _RESTED]
    run = [*run, "--only", name, "--locale", "zh_Hans", "--output", made]
    subprocess.run(run, check=True)  # noqa: S603  no shell, files of our own
    book = load_workbook(made)
    page = book.worksheets[-2]
    for ws in book.worksheets:
        ws.sheet_state = "visible" if ws is page else "hidden"
    book.active = book.sheetnames.index(page.title)
    page.print_area = f"A1:{get_column_letter(page.max_column)}{_ROWS}"
    _fit(page)
    book.save(made)
    return converted(made, "pdf", folder)


def _tab(guide: Guide, kind: str, folder: Path, *, right: bool) -> Path:
    """Print the tab of the workbook that holds an example, and nothing else of it."""
    examples = [e for e in guide.examples if e.right]
    shown = next(e for e in guide.examples if e.kind == kind and e.right == right)
    examples = [shown, *(e for e in examples if e.kind != kind)]
    rows = {e.kind: _cells(e, guide.today) for e in examples}
    book = street_workbook(
        division=_DIVISION,
        year=guide.today.year,
        locale="zh_Hans",
        natives=native_checks("zh_Hans"),
        rows=rows,
    )
    place = places("zh_Hans", {k: len(found) for k, found in rows.items()})[kind]
    for ws in book.worksheets:
        ws.sheet_state = "visible" if ws.title == place.tab else "hidden"
    book.active = book.sheetnames.index(place.tab)
    _show_only(book[place.tab], place, shown)
    path = folder / "tab.xlsx"
    book.save(path)
    return converted(path, "pdf", folder)


def _cells(example: Example, today: dt.date) -> list[dict[str, object]]:
    """Return an example's rows as cells hold them: days and numbers, and words."""
    facts = columns_of(example.kind)
    frame = example.typed(today).frame
    return [
        {
            key: _cell(typed[key], written, facts[key].kind)
            for key, written in row.items()
        }
        for row, typed in zip(example.rows, frame.iter_rows(named=True), strict=True)
    ]


def _cell(typed: object, written: object, kind: str) -> object:
    """Return one cell: the typed value of days, clocks and numbers, else the words."""
    match typed:
        case int() if kind == "time":
            return dt.time(typed // 60 % 24, typed % 60)
        case bool() | str() | list() | None:
            return written
        case _:
            return typed


def _show_only(ws: Worksheet, place: Place, example: Example) -> None:
    """Leave the example's columns and rows, on one page of its width."""
    shown = {place.letter(key) for key in example.rows[0]}
    for number in range(1, ws.max_column + 1):
        letter = get_column_letter(number)
        ws.column_dimensions[letter].hidden = letter not in shown
    first = min(shown, key=column_index_from_string)
    title = f"{get_column_letter(place.first_column)}1"
    if title != f"{first}1":
        ws[f"{first}1"].value = ws[title].value
        ws[f"{first}1"].font = copy(ws[title].font)
    last = get_column_letter(place.last_column)
    ws.print_area = f"{first}1:{last}{HEADER_ROW + len(example.rows) + 1}"
    _fit(ws)


def _fit(ws: Worksheet) -> None:
    """Print a tab on one page, without what only paper wants."""
    ws.print_title_cols = ws.print_title_rows = None
    ws.col_breaks.brk = []
    ws.oddFooter.center.text = ws.oddFooter.right.text = ""
    ws.page_setup.scale = None
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 1
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _save(pdf: Path, out: Path) -> None:
    """Save the first page of a PDF without its white edges, in few colours."""
    command = ["pdftoppm", "-r", str(_DPI), "-f", "1", "-l", "1", "-singlefile", "-png"]
    subprocess.run([*command, pdf, pdf.with_suffix("")], check=True)  # noqa: S603  no shell, files of our own
    with Image.open(pdf.with_suffix(".png")) as page:
        whole = page.convert("RGB")
    white = Image.new("RGB", whole.size, "white")
    left, top, right, bottom = ImageChops.difference(whole, white).getbbox() or (
        0, 0, *whole.size,
    )  # fmt: skip
    box = (
        max(0, left - _MARGIN),
        max(0, top - _MARGIN),
        min(whole.width, right + _MARGIN),
        min(whole.height, bottom + _MARGIN),
    )
    few = whole.crop(box).quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(out, optimize=True)


if __name__ == "__main__":
    main()
