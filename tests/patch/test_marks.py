"""Marks show what is wrong in a copy, and can be taken away without a trace."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.patch.sheets import package, parts_of, sheet
from tests.patch.test_foreign import CORPUS
from volkit.model.errors import RefusedError
from volkit.model.finding import Severity
from volkit.opc.archive import Archive
from volkit.opc.parts import workbook
from volkit.patch.listing import Listing
from volkit.patch.marks import Mark, mark, unmark, without_marks

LISTING = Listing(
    "检查结果",
    ("序号", "问题"),
    [("1", "=危险"), ("2", "x")],
    [("名册", "A1"), None],
    (8, 60),
)
ROWS = (
    '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>'
    '<row r="2"><c r="C2"><v>1</v></c><c r="D2"/></row>'
)
MARKS = [
    Mark("名册", "A1", Severity.WARNING, "提示"),
    Mark("名册", "A1", Severity.ERROR, "证件号<不对>"),
    Mark("名册", "D2", Severity.INFO, "合并格"),
]


def marked(place: Path) -> bytes:
    """Return the marked copy of a workbook."""
    out = io.BytesIO()
    mark(place, MARKS, LISTING, out)
    return out.getvalue()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    tail = (
        '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>'
        '<pageMargins left="1"/><tableParts count="0"/>'
    )
    head = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
    styles = parts_of(package(tmp_path, "").read_bytes())["xl/styles.xml"].replace(
        "<cellXfs", '<fills count="1"><fill><patternFill/></fill></fills><cellXfs'
    )
    return package(
        tmp_path, sheet(ROWS, head=head, tail=tail), **{"xl__styles.xml": styles}
    )


def test_a_wrong_cell_gets_a_fill_and_one_note(book: Path) -> None:
    after = parts_of(marked(book))
    body = after["xl/worksheets/s.xml"]
    assert '<c s="3" r="A1" t="s"><v>0</v></c>' in body
    assert 'fgColor rgb="FFFFC7CE"' in after["xl/styles.xml"]
    assert '<fills count="4">' in after["xl/styles.xml"]
    notes = after["xl/comments1.xml"]
    assert re.findall(r'<comment ref="(\w+)"', notes) == ["A1", "C2"]
    assert "提示\n\n证件号&lt;不对&gt;" in notes
    assert re.search(r'<pageMargins left="1"/><legacyDrawing [^>]*/><tableParts', body)
    assert '"/xl/comments1.xml"' in after["[Content_Types].xml"]


def test_the_list_comes_first_and_the_workbook_opens_on_it(book: Path) -> None:
    after = parts_of(marked(book))
    names = re.findall(r'<sheet name="([^"]+)"', after["xl/workbook.xml"])
    assert names == ["检查结果", "名册"]
    assert "tabSelected" not in after["xl/worksheets/s.xml"]
    listing = after["xl/worksheets/volkit1.xml"]
    assert '<hyperlink ref="A2" location="\'名册\'!A1"/>' in listing
    assert ">=危险</t>" in listing


def test_taking_the_marks_away_gives_the_same_bytes(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(marked(book))
    out = io.BytesIO()
    unmark(copy, out)
    assert out.getvalue() == book.read_bytes()


def test_an_empty_cell_that_should_hold_something_is_coloured_too(
    book: Path, tmp_path: Path
) -> None:
    copy, out = tmp_path / "marked.xlsx", io.BytesIO()
    missing = [Mark("名册", c, Severity.ERROR, "缺") for c in ("A2", "B9")]
    mark(book, missing, LISTING, out)
    body = parts_of(out.getvalue())["xl/worksheets/s.xml"]
    assert re.search(r'<row r="2"><c r="A2" s="3"/><c r="C2">', body)
    assert body.count('<row r="9"><c r="B9" s="3"/></row></sheetData>') == 1
    copy.write_bytes(out.getvalue())
    assert without_marks(out.getvalue()) == book.read_bytes()


def test_the_list_has_a_bold_header_links_and_colours(book: Path) -> None:
    out = io.BytesIO()
    listing = replace(LISTING, levels=[Severity.ERROR, Severity.INFO])
    mark(book, MARKS, listing, out)
    after = parts_of(out.getvalue())
    styles, body = after["xl/styles.xml"], after["xl/worksheets/volkit1.xml"]
    assert "<b/>" in styles
    assert "<u/>" in styles
    assert styles.count('<alignment vertical="top" wrapText="1"/>') >= 4
    used = set(re.findall(r' s="(\d+)"', body))
    assert len(used) == 5
    assert int(max(used, key=int)) < styles.count("<xf ")


def test_marks_are_not_taken_from_a_workbook_changed_since(
    book: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(marked(book))
    archive = Archive(copy)
    out = io.BytesIO()
    archive.write(out, {"xl/media/image1.png": b"another picture"})
    copy.write_bytes(out.getvalue())
    with pytest.raises(RefusedError):
        unmark(copy, io.BytesIO())
    with pytest.raises(RefusedError):
        unmark(book, io.BytesIO())


def test_foreign_workbooks_come_back_byte_for_byte(tmp_path: Path) -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"the foreign workbooks are not there: {CORPUS}")
    count = 0
    for place in sorted(CORPUS.rglob("*.xls[xm]")):
        copy, out = tmp_path / "copy.xlsx", io.BytesIO()
        try:
            names = list(workbook(Archive(place)).sheets)
            marks = [
                Mark(name, cell, Severity.ERROR, "改")
                for name in names[:2]
                for cell in ("A1", "B2", "C3")
            ]
            with copy.open("wb") as stream:
                mark(place, marks, LISTING, stream)
            unmark(copy, out)
        except RefusedError:
            continue
        assert out.getvalue() == place.read_bytes(), place
        count += 1
    assert count > 250
