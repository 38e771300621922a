"""Every value keeps the kind of its cell, and nothing is invented."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.read.made import MAIN, bare_xlsx, cells, only, read, text_cell, zipped
from volkit.model.table import ErrorCell, RawTable
from volkit.read.workbook import read_file

HEAD = "".join(
    text_cell(f"{letter}1", head)
    for letter, head in zip(
        "ABCD", ("姓名", "证件号码", "出生日期", "累计时长"), strict=True
    )
)

_MOMENT = dt.datetime.fromisoformat("2012-01-03T08:30:00")


def table_of(tmp_path: Path, row: str, **parts: str) -> RawTable:
    sheet = f'<sheetData><row r="1">{HEAD}</row><row r="2">{row}</row></sheetData>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped(bare_xlsx(sheet, **parts)))
    return only(read_file(path))


def test_kinds_of_cells_survive(tmp_path: Path) -> None:
    values = [
        " 两头空格 ", 13800000001, 12.5, True,
        dt.date(2012, 1, 3), _MOMENT, dt.time(8, 30), "",
    ]  # fmt: skip
    rows = [["姓名", "证件号码", "备注"], *(["x", "y", v] for v in values)]
    read_back = cells(only(read(tmp_path, rows)), "note")
    assert read_back == [*values[:-1], None]
    assert [type(v) for v in read_back] == [
        str, float, float, bool, dt.date, dt.datetime, dt.time, type(None),
    ]  # fmt: skip


def test_errors_and_formulas_without_result_stand_in_their_place(
    tmp_path: Path,
) -> None:
    table = table_of(
        tmp_path,
        '<c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>A2&amp;1</f></c>'
        '<c r="C2" t="str"><f>A3</f><v></v></c><c r="D2"><f>1+1</f><v>2</v></c>',
    )
    assert [c.cells[0] for c in table.columns] == [
        ErrorCell("#N/A"), ErrorCell(""), None, 2.0,
    ]  # fmt: skip


def test_shared_formulas_and_empty_results_count_as_not_calculated(
    tmp_path: Path,
) -> None:
    table = table_of(
        tmp_path,
        text_cell("A2", "康兵")
        + '<c r="C2" s="0"><f t="shared" si="0"/></c>'
        + '<c r="D2"><f>1+1</f><v/></c>',
    )
    assert [c.cells[0] for c in table.columns[2:]] == [ErrorCell(""), ErrorCell("")]


def test_a_number_that_may_be_a_month_comes_with_its_format(tmp_path: Path) -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="200" '
        'formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    row = text_cell("A2", "康兵") + '<c r="C2" s="1"><v>2012.1</v></c>'
    table = table_of(tmp_path, row, styles=styles)
    assert table.number_formats == {(2, 3): "0.00"}


def test_the_1904_calendar_is_passed_on(tmp_path: Path) -> None:
    row = text_cell("A2", "康兵") + '<c r="C2"><v>39800</v></c>'
    table = table_of(tmp_path, row, properties='<workbookPr date1904="1"/>')
    assert table.epoch_1904


@pytest.mark.parametrize(
    ("before", "after"), [("<c ", "<x:c "), ('"A2"', '"a2"'), ('r="', "r='")]
)
def test_unusual_ways_of_writing_xml_make_no_difference(
    tmp_path: Path, before: str, after: str
) -> None:
    row = '<c r="A2" t="e"><v>#REF!</v></c><c r="B2"><v>1</v></c>'
    sheet = f'<sheetData><row r="1">{HEAD}</row><row r="2">{row}</row></sheetData>'
    parts = bare_xlsx(sheet)
    xml = parts["xl/worksheets/s.xml"]
    if before == "<c ":
        for tag in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
            xml = xml.replace(f"<{tag}>", f"<x:{tag}>").replace(
                f"<{tag} ", f"<x:{tag} "
            )
            xml = xml.replace(f"</{tag}>", f"</x:{tag}>")
        xml = xml.replace("xmlns=", "xmlns:x=")
    elif before == 'r="':
        xml = xml.replace('"', "'")
    else:
        xml = xml.replace(before, after)
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped({**parts, "xl/worksheets/s.xml": xml}))
    assert cells(only(read_file(path)), "name") == [ErrorCell("#REF!")]


def test_backslash_names_and_another_place_for_the_workbook_are_accepted(
    tmp_path: Path,
) -> None:
    sheet = f'<sheetData><row r="1">{HEAD}</row><row r="2">{text_cell("A2", "康")}</row></sheetData>'
    parts = {
        name.replace("xl/", "office/").replace("xl/_rels", "office/_rels"): xml.replace(
            "xl/workbook.xml", "office/workbook.xml"
        )
        for name, xml in bare_xlsx(sheet).items()
    }
    path = tmp_path / "a.xlsx"
    path.write_bytes(zipped(parts))
    assert cells(only(read_file(path)), "name") == ["康"]


def test_the_name_of_the_file_does_not_decide_how_it_is_read(tmp_path: Path) -> None:
    def nothing(_: Worksheet) -> None:
        return

    rows = [["姓名", "证件号码"], ["康兵", "1"]]
    read(tmp_path, rows, nothing)
    wrong = (tmp_path / "a.xlsx").rename(tmp_path / "a.xls")
    assert cells(only(read_file(wrong)), "name") == ["康兵"]
    text = tmp_path / "b.xls"
    text.write_bytes("姓名\t证件号码\n康兵\t1\n".encode("gb18030"))
    assert cells(only(read_file(text)), "name") == ["康兵"]
