"""A sheet whose kind is given is taken for it, whatever its captions say."""

from pathlib import Path

import openpyxl
import pytest

from volkit.read.workbook import read_file


@pytest.mark.parametrize(
    ("rows", "header", "keys"),
    [
        ([["服务的人", "小时"], ["甲", 2], ["乙", 3]], 1, {"hours"}),
        ([["名单"], ["姓名", "钱数"], ["甲", 2], ["乙", 3]], 2, {"name"}),
        ([["子", "丑", "寅"], ["甲", 2, "x"], ["乙", 3, "y"]], 1, set()),
    ],
)
def test_a_forced_sheet_is_always_taken(
    tmp_path: Path, rows: list[list[object]], header: int, keys: set[str]
) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    place = tmp_path / "a.xlsx"
    book.save(place)
    assert not read_file(place).tables
    (table,) = read_file(place, as_kind="service_record").tables
    assert (table.kind, table.header_row, len(table.rows)) == (
        "service_record",
        header,
        2,
    )
    assert set(table.letters) == keys
