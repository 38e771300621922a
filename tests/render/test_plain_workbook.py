"""Values of a sheet survive the way into a new workbook."""

import datetime as dt
import io

from openpyxl import load_workbook

from volkit.model.table import ErrorCell, RawSheet
from volkit.render.plain_workbook import plain_workbook

VALUES = [
    "=1+1",
    "+86",
    "007",
    12.5,
    True,
    dt.datetime(2012, 3, 4),
    dt.datetime(2012, 3, 4, 8, 30),
    dt.time(8, 30),
    "两\n行",
    "坏\x01",
]


def written(sheet: RawSheet, new: object = None) -> bytes:
    edits = {} if new is None else {(sheet.name, 1, 1): new}
    return plain_workbook([sheet], edits)


def test_text_stays_text_and_days_look_like_days() -> None:
    content = written(RawSheet("甲", [VALUES], 1, 1))

    cells = [row[0] for row in load_workbook(io.BytesIO(content))["甲"].rows]
    assert [c.value for c in cells] == [*VALUES[:-1], "坏\N{REPLACEMENT CHARACTER}"]
    assert [c.data_type for c in cells[:3]] == ["s", "s", "s"]
    assert cells[5].number_format.replace("\\", "") == "yyyy-mm-dd"
    assert cells[7].number_format == "hh:mm"


def test_an_edit_replaces_its_cell_and_an_error_keeps_its_word() -> None:
    sheet = RawSheet("甲", [["旧", ErrorCell("#N/A")]], 1, 1)

    cells = load_workbook(io.BytesIO(written(sheet, new="新")))["甲"]

    assert (cells["A1"].value, cells["A2"].value) == ("新", "#N/A")


def test_hidden_and_merged_stay_so() -> None:
    sheet = RawSheet(
        "甲",
        [["头", None], ["x", "y"]],
        1,
        1,
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({2}),
        merges=((1, 1, 2, 1),),
        visible=True,
    )

    copy = load_workbook(io.BytesIO(written(sheet)))["甲"]

    assert copy.row_dimensions[2].hidden
    assert copy.column_dimensions["B"].hidden
    assert [str(r) for r in copy.merged_cells.ranges] == ["A1:A2"]


def test_the_same_values_give_the_same_bytes() -> None:
    sheet = RawSheet("甲", [VALUES], 1, 1)
    assert written(sheet) == written(sheet)
