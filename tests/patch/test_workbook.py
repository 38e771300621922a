"""Edits change the cells they name and nothing else."""

import datetime as dt
import io
from pathlib import Path

import pytest

from tests.patch.sheets import MAIN, package, parts_of, sheet
from volkit.model.errors import RefusedError
from volkit.patch.workbook import CellEdit, Outcome, apply_edits

NAME = "名册"


def patched(place: Path, *edits: CellEdit) -> tuple[dict[str, str], list[Outcome]]:
    """Apply edits; return the copy's parts and the outcomes, in the order asked."""
    out = io.BytesIO()
    said = dict(apply_edits(place, edits, out).outcomes)
    return parts_of(out.getvalue()), [said[edit] for edit in edits]


def test_only_the_named_cell_changes(tmp_path: Path) -> None:
    body = sheet(
        '<row r="1" ht="20"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>'
    )
    place = package(tmp_path, body)
    before = parts_of(place.read_bytes())
    after, outcomes = patched(place, CellEdit(NAME, "A1", "张三", "=张<&>三"))
    assert outcomes == [Outcome.APPLIED]
    assert after.pop("xl/worksheets/s.xml") == body.replace(
        '<c r="A1" s="2" t="s"><v>0</v></c>',
        '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">'
        "=张&lt;&amp;&gt;三</t></is></c>",
    )
    before.pop("xl/worksheets/s.xml")
    assert after == before


def test_without_edits_the_copy_is_the_same_bytes(tmp_path: Path) -> None:
    place = package(tmp_path, sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    out = io.BytesIO()
    result = apply_edits(place, [CellEdit(NAME, "A1", 2.0, 3)], out)
    assert result.outcomes[0][1] is Outcome.CHANGED
    assert out.getvalue() == place.read_bytes()


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ('<c r="A1" t="s"><v>1</v></c>', "李 四"),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c>', "a\nb"),
        ('<c r="A1" t="str"><v>x</v></c>', "x"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1"><v>41262</v></c>', dt.date(2012, 12, 19)),
        ('<c r="A1"><v>0.354166666666667</v></c>', dt.time(8, 30)),
        ('<c r="A1" t="d"><v>2012-12-19T00:00:00</v></c>', dt.date(2012, 12, 19)),
        ("<c r='A1'><v>2.5</v></c>", 2.5),
        ('<c r="A1" s="1"/>', None),
        ("", None),
        ("<c><v>5</v></c>", 5),
        ("<c r='a1'><v>5</v></c>", 5),
    ],
)
def test_an_edit_is_applied_where_the_cell_holds_what_was_seen(
    tmp_path: Path, cell: str, seen: object
) -> None:
    place = package(tmp_path, sheet(f'<row r="1">{cell}</row>'))
    after, outcomes = patched(place, CellEdit(NAME, "A1", seen, "新"))
    assert outcomes == [Outcome.APPLIED]
    assert after["xl/worksheets/s.xml"].count("<c") == 1
    assert "新</t>" in after["xl/worksheets/s.xml"]


def test_an_edit_of_a_cell_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    place = package(tmp_path, sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    _, outcomes = patched(place, CellEdit(NAME, "A1", "王五", "新"))
    assert outcomes == [Outcome.CHANGED]


def test_formulas_merged_cells_and_table_headers_are_refused(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="array" ref="B1:B2">'
        '{1}</f><v>1</v></c><c r="C1"/><c r="D1"/></row><row r="2"><c r="B2"><v>1</v></c>'
        '<c r="C2"><v>3</v></c><c r="E2" t="str"><v>姓名</v></c></row>'
    )
    body = sheet(
        rows, tail='<mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>'
    )
    place = package(
        tmp_path,
        body,
        **{
            "xl__worksheets___rels__s.xml.rels": (
                "<Relationships><Relationship Id='t' Type='x/table' "
                "Target='../tables/t.xml'/></Relationships>"
            ),
            "xl__tables__t.xml": f'<table xmlns="{MAIN}" ref="E2:E9"/>',
        },
    )
    _, outcomes = patched(
        place,
        CellEdit(NAME, "A1", 2, 3),
        CellEdit(NAME, "B2", 1, 3),
        CellEdit(NAME, "C1", None, 3),
        CellEdit(NAME, "C2", 3, 4),
        CellEdit(NAME, "E2", "姓名", "名"),
        CellEdit("别的", "A1", 1, 2),
    )
    assert outcomes == [
        Outcome.FORMULA,
        Outcome.FORMULA,
        Outcome.APPLIED,
        Outcome.MERGED,
        Outcome.HEADER,
        Outcome.NO_SHEET,
    ]


def test_a_day_is_written_in_the_workbook_s_own_days(tmp_path: Path) -> None:
    body = sheet('<row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row>')
    place = package(tmp_path, body)
    edit = CellEdit(NAME, "A1", "张三", dt.date(2012, 12, 19))
    after, _ = patched(place, edit)
    assert '<c r="A1" s="3"><v>41262</v></c>' in after["xl/worksheets/s.xml"]
    styles = after["xl/styles.xml"]
    assert 'cellXfs count="4"' in styles
    assert (
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
        in styles
    )
    assert styles.count('<alignment wrapText="1"/>') == 2
    assert "<ext uri='kept'/>" in styles
    workbook = parts_of(place.read_bytes())["xl/workbook.xml"]
    old = workbook.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    place = package(tmp_path, body, **{"xl__workbook.xml": old})
    after, _ = patched(place, edit)
    assert "<v>39800</v>" in after["xl/worksheets/s.xml"]


def test_new_cells_and_rows_come_in_their_order(tmp_path: Path) -> None:
    body = sheet(
        '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>',
        head='<cols><col min="3" max="3" style="2"/></cols>',
    )
    place = package(tmp_path, body)
    wanted = [
        CellEdit(NAME, c, None, 9) for c in ("A2", "C2", "E2", "A1", "A5", "A9", "B9")
    ]
    after, outcomes = patched(place, *wanted)
    assert set(outcomes) == {Outcome.APPLIED}
    rows = after["xl/worksheets/s.xml"].split("<sheetData>")[1].split("</sheetData>")[0]
    nine = "<v>9</v></c>"
    assert rows == (
        f'<row r="1"><c r="A1">{nine}</row><row r="2"><c r="A2">{nine}<c r="B2"><v>1</v></c>'
        f'<c r="C2" s="2">{nine}<c r="D2"><v>2</v></c><c r="E2">{nine}</row>'
        f'<row r="5"><c r="A5">{nine}</row><row r="9"><c r="A9">{nine}<c r="B9">{nine}</row>'
    )


def test_prefixed_and_strict_parts_keep_their_prefix(tmp_path: Path) -> None:
    body = (
        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
        "<!-- <x:row r='1'> --><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    place = package(tmp_path, body)
    after, _ = patched(place, CellEdit(NAME, "A1", 1, "新"))
    assert after["xl/worksheets/s.xml"] == body.replace(
        "<x:c><x:v>1</x:v></x:c>",
        '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">新</x:t></x:is></x:c>',
    )


def test_formulas_elsewhere_are_calculated_again_on_opening(tmp_path: Path) -> None:
    place = package(
        tmp_path,
        sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>'),
    )
    after, _ = patched(place, CellEdit(NAME, "A1", 1, 2))
    assert (
        '</sheets><calcPr fullCalcOnLoad="1"/></workbook>' in after["xl/workbook.xml"]
    )


def test_control_characters_and_lone_surrogates_are_written_as_excel_does(
    tmp_path: Path,
) -> None:
    place = package(tmp_path, sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    after, _ = patched(place, CellEdit(NAME, "A1", 1, "a\x00b\ud800_x0041_\r"))
    assert ">a_x0000_b_xD800__x005F_x0041__x000D_</t>" in after["xl/worksheets/s.xml"]


def test_a_protected_sheet_is_edited_and_said(tmp_path: Path) -> None:
    body = sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>', tail='<sheetProtection sheet="1"/>'
    )
    place = package(tmp_path, body)
    result = apply_edits(place, [CellEdit(NAME, "A1", 1, 2)], io.BytesIO())
    assert result.protected == [NAME]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "a.xlsx"
    place.write_bytes(b"PK\x03\x04 nothing else")
    with pytest.raises(RefusedError):
        apply_edits(place, [], io.BytesIO())
