"""The same sheet reads the same from .xlsx, .ods, .xls and .csv."""

from pathlib import Path

import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.office import converted
from tests.read.made import OTHER, SPECIMEN, lines, workbook
from volkit.model.table import RawTable
from volkit.read.workbook import read_file

ROWS = lines(f"""
    彩屯街道花名册 | | | |
    序号 | 姓  名 | 身份证号 | 出生日期 | 累计时长
    1 | 康兵 | {SPECIMEN} | 1949-12-31 |
    2 | 张　三 | {OTHER} | |
    合计 | | | |
    填表人：赵某 | | | |
""")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def finish(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:E1")
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["D"].hidden = True
        sheet["B3"].comment = Comment("组长", "x")
        sheet["E3"], sheet["E4"], sheet["E5"] = 2.5, 3, 6
        sheet["D4"] = "=NA()"

    return workbook(tmp_path_factory.mktemp("made") / "a.xlsx", ROWS, finish)


def said(table: RawTable) -> object:
    return (
        table.sheet,
        table.kind,
        table.header_row,
        table.range,
        [(c.header, c.key, c.hidden, [*map(repr, c.cells)]) for c in table.columns],
        [(n.note, sorted(n.params.items()), n.row, n.letter) for n in table.notes],
    )


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_the_office_programs_copy_reads_like_the_original(
    original: Path, tmp_path: Path, kind: str
) -> None:
    calculated = converted(original, "xlsx", tmp_path / "calculated")
    copy = converted(original, kind, tmp_path / kind)
    expected = [said(t) for t in read_file(calculated).tables]
    assert [said(t) for t in read_file(copy).tables] == expected
    assert "#N/A" in str(expected)
