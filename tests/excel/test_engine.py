"""The stand-in for Excel does what Excel does where it matters to us."""

import datetime as dt

import pytest

from tests.excel.com_book import VERY_HIDDEN
from tests.excel.com_cells import ComError, Failure
from tests.excel.engine import opened, workbook


def test_a_block_comes_as_rows_and_a_cell_by_itself() -> None:
    book = workbook()
    book.sheet("表", [["甲", 1.0], [None, Failure("#N/A")]])
    sheet = opened(book).sheets["表"]

    assert sheet.range("A1:B2").raw_value == (("甲", 1.0), (None, -2146826246))
    assert sheet["A1"].raw_value == "甲"
    assert sheet.range("A1:B2").options(ndim=2, err_to_str=True).value == [
        ["甲", 1.0],
        [None, "#N/A"],
    ]


def test_what_looks_like_a_number_becomes_one_unless_the_cell_is_text() -> None:
    book = workbook()
    book.sheet("表")
    sheet = opened(book).sheets["表"]
    sheet["A2"].number_format = "@"
    sheet["A1:A2"].value = "110105194912310021"
    sheet["A3"].value = "2012-01-02"
    sheet["A4"].value = "'0123"
    sheet["A5"].value = dt.date(2012, 1, 2)

    assert [sheet[f"A{n}"].value for n in range(1, 6)] == [
        1.10105194912310e17,
        "110105194912310021",
        dt.datetime(2012, 1, 2),
        "0123",
        dt.datetime(2012, 1, 2),
    ]


def test_mixed_looks_are_null_and_a_mixed_colour_is_black() -> None:
    book = workbook()
    book.sheet("表", [["甲", "乙"]])
    sheet = opened(book).sheets["表"]
    sheet["A1"].color = (255, 199, 205)

    both = sheet["A1:B1"].api.Interior
    assert both.ColorIndex is None
    assert both.Pattern is None
    assert both.Color == 0
    assert sheet["A1"].color == (255, 199, 205)


def test_protection_is_felt() -> None:
    book = workbook()
    book.sheet("表", [["甲"]]).is_protected = True
    book.sheet("别的")
    live = opened(book)

    with pytest.raises(ComError):
        live.sheets["表"]["A1"].value = "乙"
    with pytest.raises(ComError):
        live.sheets["表"]["A1"].add_note("说明")
    book.ProtectStructure = True
    with pytest.raises(ComError):
        live.sheets.add("新")


def test_a_very_hidden_sheet_cannot_be_deleted() -> None:
    book = workbook()
    book.sheet("表")
    book.sheet("藏").state = VERY_HIDDEN
    live = opened(book)

    with pytest.raises(ComError):
        live.sheets["藏"].delete()


def test_a_row_put_in_takes_the_look_of_the_row_above() -> None:
    book = workbook()
    book.sheet("表", [["甲"], ["乙"]])
    sheet = opened(book).sheets["表"]
    sheet["A1"].color = (1, 2, 3)

    sheet["A2"].api.EntireRow.Insert()

    assert [sheet[f"A{n}"].value for n in (1, 2, 3)] == ["甲", None, "乙"]
    assert sheet["A2"].color == (1, 2, 3)
    assert sheet["A3"].color is None
