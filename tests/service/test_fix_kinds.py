"""Repair of old and foreign kinds of workbook: a new .xlsx holds their values."""

import datetime as dt
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from openpyxl import load_workbook

from tests.service.invented import CLEAN, HEADERS, NAME, write_register
from volkit.model.repair import RepairReport
from volkit.service.fix import FixOptions, fix
from volkit.service.unmark import unmark

DAY = dt.date(2012, 12, 31)
DIRTY = ("21050312000016", "康 秀兵", *CLEAN[2:])


def repaired(*paths: Path, to: Path) -> RepairReport:
    return fix(paths, FixOptions(output=to, today=DAY, workers=0))


def write_ods(path: Path, *rows: tuple[str, ...]) -> Path:
    """Write a sheet as the smallest .ods there is."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(text)}</text:p></table:table-cell>"
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0" office:version="1.2"><office:body>'
        '<office:spreadsheet><table:table table:name="花名册">'
        f"{body}</table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", kind)
        book.writestr("content.xml", content)
        book.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            f'manifest:1.0"><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{kind}"/></manifest:manifest>',
        )
    return path


@pytest.mark.parametrize("row", [DIRTY, CLEAN])
def test_an_ods_becomes_an_xlsx_and_that_is_said(
    tmp_path: Path, row: tuple[str, ...]
) -> None:
    path = write_ods(tmp_path / "花名册.ods", HEADERS, row)

    report = repaired(path, to=tmp_path / "out")

    assert report.files[0].output == str(tmp_path / "out" / "花名册.xlsx")
    assert "新的 .xlsx" in report.files[0].remarks[0]
    values = list(load_workbook(tmp_path / "out" / "花名册.xlsx")["花名册"].values)
    assert values == [HEADERS, CLEAN]
    assert values[1][1] == NAME


def test_an_old_and_a_new_workbook_of_one_name_both_get_a_copy(tmp_path: Path) -> None:
    write_ods(tmp_path / "a.ods", HEADERS, DIRTY)
    write_register(tmp_path / "a.xlsx", CLEAN)

    repaired(tmp_path, to=tmp_path / "out")

    copies = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert copies == ["a.ods.xlsx", "a.xlsx"]
    assert (tmp_path / "out" / "a.xlsx").read_bytes() == (
        tmp_path / "a.xlsx"
    ).read_bytes()


def test_text_that_is_called_xls_becomes_a_workbook_that_opens(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_text("\n".join("\t".join(row) for row in (HEADERS, DIRTY)), "utf-8")

    report = repaired(path, to=tmp_path / "out")

    assert "新的 .xlsx" in report.files[0].remarks[0]
    book = load_workbook(tmp_path / "out" / "导出.xlsx")
    assert list(book.worksheets[0].values) == [HEADERS, CLEAN]


def test_a_copy_that_cannot_be_marked_says_so_and_the_others_are(
    tmp_path: Path,
) -> None:
    text = "\n".join(",".join(row) for row in (HEADERS, ("", *DIRTY[1:])))
    (tmp_path / "a.xlsx").write_text(text, "utf-8")
    write_register(tmp_path / "b.xlsx", ("", *DIRTY[1:]))
    out = tmp_path / "out"

    options = FixOptions(output=out, today=DAY, workers=0, mark=True)
    text_file, book_file = fix([tmp_path], options).files

    assert "没有标在副本里" in text_file.remarks[-1]
    assert NAME in (out / "a.xlsx").read_text("utf-8")
    assert not book_file.remarks
    assert len(load_workbook(out / "b.xlsx").sheetnames) == 2


def test_taking_marks_away_leaves_other_kinds_as_they_are(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "花名册.ods", HEADERS, CLEAN)

    done = list(unmark([path], tmp_path / "out", "zh_Hans"))

    copy = tmp_path / "out" / "花名册.ods"
    assert done == [(path, copy, None)]
    assert copy.read_bytes() == path.read_bytes()
