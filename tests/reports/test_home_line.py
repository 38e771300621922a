"""The lines of the first tab, told as rows: what is due this week."""

import datetime as dt

import polars as pl
import pytest

from tests.reports.given import block, rows, tables, values
from tests.rules.clean_street import at
from volkit.reports.home_line import counted
from volkit.sheets.base import HomeLine, Sheet, all_sheets
from volkit.sheets.commitment import Commitment
from volkit.sheets.fund import Fund

WEDNESDAY = dt.date(2012, 12, 19)
LINES = [
    pytest.param(sheet, line, id=f"{sheet.key} {line.label.en}")
    for sheet in all_sheets().values()
    for line in sheet.in_book.home
    if line.block == "due"
]


@pytest.mark.parametrize(("sheet", "line"), LINES)
def test_every_line_that_is_due_can_be_told_as_rows(
    sheet: type[Sheet], line: HomeLine
) -> None:
    found = counted(sheet, line, WEDNESDAY)
    assert found is not None
    assert set(found.columns) <= sheet.columns().keys()


def line(count: str) -> HomeLine:
    return HomeLine(label=Commitment.label, count=count)


def which(sheet: type[Sheet], count: str, frame: pl.DataFrame) -> list[int]:
    """Return the positions of the rows that a formula counts."""
    found = counted(sheet, line(count), WEDNESDAY)
    assert found is not None
    return frame.with_row_index().filter(found.where)["index"].to_list()


DUE = pl.DataFrame(
    {
        "due": [None, dt.date(2012, 12, 18), WEDNESDAY, dt.date(2012, 12, 23), dt.date(2012, 12, 24)],
        "status": [None, "ZX", "DX", "ZX", "ZX"],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ('COUNTIFS({due},"")', [0]),
        ('COUNTIFS({due},">0")', [1, 2, 3, 4]),
        ('COUNTIFS({due},"<"&TODAY(),{due},">0")', [1]),
        ('COUNTIFS({due},">="&TODAY(),{due},"<="&TODAY()+30)', [2, 3]),
        ('COUNTIFS({due},">="&TODAY(),{due},"<="&TODAY()+1)', [2]),
        ('COUNTIFS({due},"<"&TODAY()+8)', [1, 2, 3]),
        ("COUNTIF({status},{status:is ZX})", [1, 3, 4]),
        ('COUNTIFS({status},"<>"&{status:is DX})', [0, 1, 3, 4]),
        ('COUNTIFS({status},"?*")', [1, 2, 3, 4]),
    ],
)
def test_a_formula_counts_the_rows_that_excel_counts_up_to_sunday(
    count: str, expected: list[int]
) -> None:
    assert which(Commitment, count, DUE) == expected


def test_arithmetic_with_days_is_worked_out() -> None:
    days = [dt.date(2012, 9, 30), dt.date(2012, 10, 1)]
    frame = pl.DataFrame({"day": days})
    count = 'COUNTIFS({day},"<"&DATE(YEAR(TODAY()),1+3*INT((MONTH(TODAY())-1)/3),1))'
    assert which(Fund, count, frame) == [0]


def test_a_formula_that_is_no_count_is_left_to_excel() -> None:
    assert counted(Commitment, line("SUMPRODUCT(({due}<TODAY())*1)"), WEDNESDAY) is None


def test_the_work_list_names_each_row_and_its_day() -> None:
    given = tables(
        rectify=[
            {"rectify_no": "Z1", "issue": "缺台账", "due": at(dt.date(2012, 12, 14))},
            {"rectify_no": "Z2", "issue": "缺制度", "due": at(dt.date(2012, 12, 21))},
            {"rectify_no": "Z3", "issue": "缺牌", "due": at(dt.date(2012, 12, 25))},
        ],
        activity=[
            {"activity_no": "A1", "name": "清扫", "date": at(dt.date(2012, 12, 7))},
            {"activity_no": "A2", "name": "巡逻", "date": at(dt.date(2012, 12, 10))},
        ],
        service_record=[{"activity_no": "A9", "volunteer_no": "V1"}],
    )
    found = block("todo", "逐件清单", given, today=WEDNESDAY)
    assert values(found) == [
        ["过期还没有完成的整改", "2012-12-14", 5, "Z1 · 缺台账"],
        ["台账还没有记录的活动", "2012-12-21", None, "A1 · 清扫"],
        ["7 天内到期的整改：本周到期的", "2012-12-21", None, "Z2 · 缺制度"],
    ]
    assert [rows(found, n) for n in range(3)] == ["0!2", "1!2", "0!3"]
