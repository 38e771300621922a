"""The lint of Excel's own rules finds each kind of fault, and nothing where none is."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.excel_rules import broken
from tests.excel_rules.shared import PLACE, shared_lint

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
TABLE, TYPES = "xl/tables/table1.xml", "[Content_Types].xml"
TEXTS = "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Parts = dict[str, bytes]


def sound() -> Parts:
    """Return the parts of a workbook that has one of everything."""
    book = Workbook()
    ws = book.active
    assert ws is not None
    ws.title = "名册"
    for row in (["编号", "姓名", "时长"], ["1", "甲", 2.5], ["2", "乙", True]):
        ws.append(row)
    ws["E1"], ws["E2"] = "=SUM(C2:C3)", '=IF(A2="1",1,0)'
    ws.merge_cells("G1:H1")
    ws.merge_cells("G3:H3")
    ws["B2"].comment = Comment("批注", "volkit")
    ws["J1"].hyperlink = "https://example.org/"
    ws.add_table(Table(displayName="登记", ref="A1:C3"))
    check = DataValidation("list", '"男,女"', error="请选", errorTitle="性别")
    check.add("K1:K9")
    ws.add_data_validation(check)
    red = PatternFill(bgColor="FFC7CE")
    ws.conditional_formatting.add("C2:C3", FormulaRule(["C2>9"], fill=red))  # type: ignore[no-untyped-call]  # openpyxl's stubs
    book.defined_names["上限"] = DefinedName("上限", attr_text="名册!$C$2")
    book.create_sheet("代码")
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as package:
        parts = {n: spelt_out(package.read(n)) for n in package.namelist()}
    with_shared_text(parts)
    return parts


def with_shared_text(parts: Parts) -> None:
    """Keep one text apart from its cell, as Excel does and openpyxl does not."""
    parts[TEXTS] = f'<sst xmlns="{MAIN}"><si><t>1</t></si></sst>'.encode()
    kind = (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    )
    link = f'<Relationship Type="{LINKS}/sharedStrings" Target="sharedStrings.xml" Id="rId9"/>'
    for part, old, new in (
        (SHEET, ' t="inlineStr"><is><t>1</t></is>', ' t="s"><v>0</v>'),
        (TYPES, "</Types>", f'<Override PartName="/{TEXTS}" ContentType="{kind}"/></Types>'),
        ("xl/_rels/workbook.xml.rels", "</Relationships>", f"{link}</Relationships>"),
    ):  # fmt: skip
        swap(part, old, new)(parts)


def spelt_out(content: bytes) -> bytes:
    """Return a part with its characters as they are, not by their numbers."""
    return re.sub(rb"&#(\d+);", lambda m: chr(int(m[1])).encode(), content)


def written(parts: Parts, place: Path, twice: str = "") -> Path:
    with zipfile.ZipFile(place, "w") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in parts.items():
            package.writestr(name, content)
        if twice:
            package.writestr(twice, parts[twice])
    return place


def swap(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """Return what puts one text in the place of another, which must be there."""

    def swapped(parts: Parts) -> None:
        assert old.encode() in parts[part], (part, old)
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return swapped


def formula(text: str) -> Callable[[Parts], None]:
    return swap(SHEET, "<f>SUM(C2:C3)</f>", f"<f>{text}</f>")


def check(text: str) -> Callable[[Parts], None]:
    return swap(SHEET, '<formula1>"男,女"</formula1>', f"<formula1>{text}</formula1>")


def gone(part: str) -> Callable[[Parts], None]:
    return lambda parts: parts.__delitem__(part)


FAULTS: dict[str, tuple[str, Callable[[Parts], None]]] = {
    "cut XML": ("not well-formed", swap(SHEET, "</worksheet>", "")),
    "type left over": ("a type for no part", gone("xl/comments/comment1.xml")),
    "type forgotten": (
        "a part of no type",
        swap(TYPES, 'PartName="/xl/tables/table1.xml"', 'PartName="/xl/styles.xml"'),
    ),
    "target gone": ("a link to no part", gone("docProps/app.xml")),
    "address": (
        "address too long",
        swap("xl/worksheets/_rels/sheet1.xml.rels", "https://example.org/", "https://e.org/" + "x" * 2100),
    ),
    "id gone": ("a link that is not there", swap(SHEET, 'r:id="rId2"/></tableParts>', 'r:id="rIx"/></tableParts>')),
    "sheet twice": ("a sheet's name twice", swap(BOOK, 'name="代码"', 'name="名册"')),
    "sheet long": ("not a sheet's name", swap(BOOK, 'name="代码"', f'name="{"长" * 32}"')),
    "sheet signs": ("not a sheet's name", swap(BOOK, 'name="代码"', 'name="代[码]"')),
    "name twice": ("a name twice", swap(BOOK, "</definedNames>", '<definedName name="上限">1</definedName></definedNames>')),
    "name like a cell": ("a name like a cell", swap(BOOK, 'name="上限"', 'name="AB12"')),
    "name with a space": ("not a name", swap(BOOK, 'name="上限"', 'name="上 限"')),
    "name of no sheet": ("a name of no sheet", swap(BOOK, 'name="上限"', 'name="上限" localSheetId="9"')),
    "name empty": ("empty formula", swap(BOOK, "名册!$C$2", "")),
    "long text": ("text too long", swap(TEXTS, "<t>1</t>", f"<t>{'长' * 32768}</t>")),
    "rows": ("rows out of order", swap(SHEET, '<row r="3"', '<row r="2"')),
    "wrong row": ("a cell in another row", swap(SHEET, 'r="A2"', 'r="A9"')),
    "cells": ("cells out of order", swap(SHEET, 'r="B2"', 'r="A2"')),
    "style": ("a style that is not there", swap(SHEET, 'r="A2"', 'r="A2" s="99"')),
    "string": ("a text that is not there", swap(SHEET, '<c r="A2" t="s"><v>0', '<c r="A2" t="s"><v>7')),
    "truth": ("not a truth value", swap(SHEET, 't="b"><v>1', 't="b"><v>TRUE')),
    "number": ("not a number", swap(SHEET, "<v>2.5</v>", "<v>2,5</v>")),
    "open": ("brackets do not close", formula("SUM(C2:C3")),
    "newer": ("newer function", formula("TEXTJOIN(&quot;,&quot;,TRUE,A2:A3)")),
    "literal": ("text in formula too long", formula(f"LEN(&quot;{'长' * 256}&quot;)")),
    "no table": ("a column of no table", formula("SUM([[#This Row],[时长]])")),
    "too long": ("formula too long", formula("1+" * 4097 + "1")),
    "merges": ("merges meet", swap(SHEET, 'ref="G3:H3"', 'ref="H1:I1"')),
    "error text": ("error too long", swap(SHEET, 'error="请选"', f'error="{"长" * 226}"')),
    "error title": ("errorTitle too long", swap(SHEET, 'errorTitle="性别"', f'errorTitle="{"长" * 33}"')),
    "list": ("list too long", check('"' + "长," * 128 + '"')),
    "check": ("a table's column where Excel wants cells", check("登记[时长]")),
    "look": ("a look that is not there", swap(SHEET, 'dxfId="0"', 'dxfId="7"')),
    "format": ("a table's column where Excel wants cells", swap(SHEET, "<formula>C2&gt;9", "<formula>登记[时长]&gt;9")),
    "format open": ("brackets do not close", swap(SHEET, "<formula>C2&gt;9", "<formula>OR(C2&gt;9")),
    "table name": ("a name like a cell", swap(TABLE, 'displayName="登记"', 'displayName="A1"')),
    "table taken": ("a table twice", swap(TABLE, 'displayName="登记"', 'displayName="上限"')),
    "columns": ("columns unlike the range", swap(TABLE, 'ref="A1:C3"', 'ref="A1:D3"')),
    "column twice": ("a column twice", swap(TABLE, 'name="姓名"', 'name="编号"')),
    "filter": ("a filter unlike the range", swap(TABLE, '<autoFilter ref="A1:C3"', '<autoFilter ref="A1:C2"')),
    "no rows": ("no row below the header", swap(TABLE, 'ref="A1:C3"', 'ref="A1:C1"')),
    "header": ("a header unlike its column", swap(TABLE, 'name="姓名"', 'name="名字"')),
    "meets a merge": ("a table meets something", swap(SHEET, 'ref="G3:H3"', 'ref="C3:D3"')),
    "meets a filter": ("a table meets something", swap(SHEET, "</sheetData>", '</sheetData><autoFilter ref="A1:C3"/>')),
}  # fmt: skip


def test_a_sound_workbook_has_no_fault(tmp_path: Path) -> None:
    path = written(sound(), tmp_path / "sound.xlsx")
    assert broken(path) == []


@pytest.mark.parametrize(("rule", "spoil"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_found_and_the_other_lint_sees_it_too(
    rule: str, spoil: Callable[[Parts], None], tmp_path: Path
) -> None:
    parts = sound()
    spoil(parts)
    path = written(parts, tmp_path / "broken.xlsx")
    assert rule in {fault.rule for fault in broken(path)}
    lint = shared_lint()
    if lint is None:
        pytest.skip(f"found here; the other lint is not at hand: {PLACE}")
    assert lint(str(path))


def test_a_part_that_is_there_twice_is_found(tmp_path: Path) -> None:
    path = written(sound(), tmp_path / "twice.xlsx", twice=SHEET)
    assert "a part twice" in {fault.rule for fault in broken(path)}


def test_a_number_without_end_is_found(tmp_path: Path) -> None:
    parts = sound()
    swap(SHEET, "<v>2.5</v>", "<v>inf</v>")(parts)
    path = written(parts, tmp_path / "endless.xlsx")
    assert "not a number" in {fault.rule for fault in broken(path)}


def test_notes_without_their_boxes_are_found(tmp_path: Path) -> None:
    parts = sound()
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    swap(rels, "relationships/vmlDrawing", "relationships/other")(parts)
    path = written(parts, tmp_path / "notes.xlsx")
    assert "comments without shapes" in {fault.rule for fault in broken(path)}
