"""Beside an office program: the overlay says what LibreOffice says, page by page."""

import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties

from tests.office import office
from tests.render.form_people import item, joined, said, street, table
from tests.render.test_form_template import edited
from volkit.model.errors import SurroundingsError, UsageError
from volkit.render import form_office
from volkit.render.form_office import to_pdf
from volkit.service.print_forms import print_forms

PEOPLE = 12


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep layouts of tests out of the user's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def characters(pdf: Path) -> list[list[str]]:
    """Return the characters of each page as a reader copies them, in order of code."""
    program = shutil.which("pdftotext")
    if program is None:
        reason = "pdftotext is not installed: apt install poppler-utils"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run(
        [program, str(pdf), "-"], capture_output=True, check=True, timeout=60
    )
    pages = done.stdout.decode().split("\f")[:-1]
    return [sorted("".join(page.split())) for page in pages]


def test_pages_have_the_characters_of_the_sheet_by_sheet_route(tmp_path: Path) -> None:
    office()
    tables = street(PEOPLE, name_2="欧阳䶮㑇𠮷")
    tables[0] = table(
        "commitment",
        [item(p, n) for p in range(1, PEOPLE + 1) for n in range(1, p % 5 + 2)],
    )
    overlay, sheets = tmp_path / "overlay.pdf", tmp_path / "sheets.xlsx"
    print_forms("commitment", tables, overlay, locale="zh_Hans")
    print_forms("commitment", tables, sheets, locale="zh_Hans")
    (by_office,) = to_pdf([sheets], tmp_path)
    assert characters(overlay) == characters(by_office)
    assert len(characters(overlay)) == PEOPLE


def test_an_edited_template_is_laid_out_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office()
    template = edited(tmp_path, A14="请拨打{{hotline}}")
    out = tmp_path / "forms.pdf"
    print_forms("commitment", street(1), out, locale="zh_Hans", template=template)
    assert "请拨打024-45678901" in joined(said(out)[0])
    first = out.read_bytes()
    monkeypatch.setattr(form_office, "office_program", lambda: None)
    print_forms("commitment", street(1), out, locale="zh_Hans", template=template)
    assert out.read_bytes() == first


def test_turned_text_is_left_to_the_office_program(tmp_path: Path) -> None:
    office()
    book = openpyxl.load_workbook(edited(tmp_path))
    book.worksheets[0]["C4"].alignment = Alignment(textRotation=90)
    template = tmp_path / "turned.xlsx"
    book.save(template)
    out = tmp_path / "forms.pdf"
    report = print_forms(
        "commitment", street(3), out, locale="zh_Hans", template=template
    )
    assert (report.pages, len(characters(out))) == (3, 3)
    assert {"强", "2", "次"} <= set(characters(out)[1])


def test_a_template_of_two_pages_is_refused(tmp_path: Path) -> None:
    office()
    book = openpyxl.load_workbook(edited(tmp_path))
    sheet = book.worksheets[0]
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.row_dimensions[14].height = 400
    sheet.row_dimensions[15].height = 400
    template = tmp_path / "long.xlsx"
    book.save(template)
    with pytest.raises(UsageError) as caught:
        print_forms(
            "commitment",
            street(1),
            tmp_path / "a.pdf",
            locale="zh_Hans",
            template=template,
        )
    assert caught.value.params["pages"] == 2


def test_a_cell_that_is_not_printed_is_named(tmp_path: Path) -> None:
    office()
    book = openpyxl.load_workbook(edited(tmp_path))
    book.worksheets[0].row_dimensions[14].hidden = True
    template = tmp_path / "hidden.xlsx"
    book.save(template)
    with pytest.raises(UsageError) as caught:
        print_forms(
            "commitment",
            street(1),
            tmp_path / "a.pdf",
            locale="zh_Hans",
            template=template,
        )
    assert caught.value.params["cells"] == "A14"


def test_an_office_program_that_writes_nothing_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = shutil.which("true")
    assert silent is not None
    monkeypatch.setattr(form_office, "office_program", lambda: silent)
    with pytest.raises(SurroundingsError, match="could not lay"):
        to_pdf([tmp_path / "a.xlsx"], tmp_path)


def test_an_office_program_that_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(form_office, "office_program", lambda: str(slow))
    monkeypatch.setattr(form_office, "TIMEOUT_SECONDS", 0.5)
    with pytest.raises(SurroundingsError, match="did not answer"):
        to_pdf([tmp_path / "a.xlsx"], tmp_path)
