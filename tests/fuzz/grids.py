"""Sheets that nobody would make on purpose: nasty cells in random places."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from tests.patch.sheets import package, sheet

Grid = list[list[str]]

CAPTIONS = (
    "姓名", "身份证号", "志愿者编号", "性别", "出生日期", "联系电话", "序号", "备注",
    "服务时长", "签到时间", "活动编号", "合计", "志愿者信息", "联系\n电话", " 姓 名 ",
)  # fmt: skip
CELLS = (
    "", " ", "\u3000", "0", "-0", "1e999", "nan", "inf", "1_000", "=1+1", "@x", "'", '"', '""',
    "2012.1", "2012-02-30", "1900-02-29", "9999-12-31", "24:00", "二〇一二年十二月", "男", "TRUE",
    "11010519491231002X", "１１０", "#N/A", "#REF!", "合计", "康*兵", "\u200b", "\ufeff", "𠮷野",
    "é", "a\nb", "a\r\nb", "\t", "_x0000_", "&amp;", "]]>", "{{name}}", "%s%n", "x" * 400,
)  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(CAPTIONS),
    st.sampled_from(CELLS),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
    st.integers(-(10**20), 10**20).map(str),
    st.floats(allow_nan=False).map(repr),
)
GRIDS: st.SearchStrategy[Grid] = st.lists(st.lists(TEXT, max_size=9), max_size=12)


def as_csv(grid: Sequence[Sequence[str]], *, quoted: bool, end: str = "\r\n") -> str:
    """Return a grid as the text of a CSV file."""
    out = io.StringIO(newline="")
    if quoted:
        csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(grid)
    else:
        csv.writer(out, lineterminator=end).writerows(grid)
    return out.getvalue()


def as_book(folder: Path, rows: str, *, head: str = "", tail: str = "") -> Path:
    """Write a workbook around the rows of a sheet as they are in XML."""
    return package(folder, sheet(rows, head=head, tail=tail))
