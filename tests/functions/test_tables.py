"""VK_CHECK and VK_FIX on tables as clerks keep them."""

import datetime as dt
from pathlib import Path

import pytest

from tests.functions.conftest import Call
from tests.functions.dirty import register_block, value2
from tests.invent import (
    LEDGER,
    REGISTER,
    ledger_rows,
    people,
    register_rows,
    write_xlsx,
)
from volkit.functions.declare import Session, all_functions
from volkit.model.table import ErrorCell
from volkit.service.check import CheckOptions, check
from volkit.service.check_block import check_block
from volkit.sheets.context import Context

SOUND, OTHER = "11010519491231002X", "999999196501010014"
MESSY: list[list[object]] = [
    ["彩屯街道党员志愿者花名册", None, None, None, None],
    [None, None, None, "填报日期：", 41262.0],
    ["序号", "姓  名", "性\n别", "公民身份号码", "出生\n年月日"],
    [1.0, "康秀兵", "女", SOUND, 18263.0],
    [2.0, "李 四", "男", 210502199006151234.0, "1990.6.15"],
    [3.0, "王五", "男", "110105194912310021", dt.datetime(1949, 12, 31)],
    [None, None, None, None, None],
    [4.0, "赵六", ErrorCell("#N/A"), None, None],
    ["合计", 4.0, None, None, None],
    ["填表人：张三", None, None, None, None],
]


@pytest.fixture
def session() -> Session:
    """Return a session on a day on which nobody in the tables is too old."""
    return Session("zh_Hans", dt.date(2016, 12, 31))


def test_every_row_gets_its_verdict_beside_it(call: Call) -> None:
    answer = call("VK_CHECK", MESSY)
    states = [row[0] for row in answer]
    assert len(answer) == len(MESSY)
    assert states[:6] == ["", "", "核对", "通过", "错误", "错误"]
    assert states[6] == ""
    assert states[7] == "错误"
    assert states[8:] == ["", ""]


def test_the_verdict_names_the_column_as_the_sheet_spells_it(call: Call) -> None:
    answer = call("VK_CHECK", MESSY)
    assert "【公民身份号码】" in str(answer[4][1])
    assert "15位" in str(answer[4][1])
    assert "【姓 名】" in str(answer[4][1])
    assert "【性 别】" in str(answer[7][1])
    assert SOUND not in str(answer)


def test_serial_numbers_and_times_in_their_columns_are_read_silently(
    call: Call,
) -> None:
    ledger = [
        ["志愿者编号", "姓名", "服务日期", "签到时间", "签退时间", "服务时长"],
        ["21050311000014", "康秀兵", 41262.0, 0.375, 0.5, 3.0],
        ["21050311000014", "康秀兵", 41263.0, 0.375, 41263.5, 3.0],
        ["21050311000014", "康秀兵", 41264.0, dt.time(9), dt.time(12), 3.0],
    ]
    answer = call("VK_CHECK", ledger)
    assert [row[0] for row in answer] == ["核对", "通过", "提示", "通过"]


def test_rows_are_named_as_the_sheet_counts_them(call: Call) -> None:
    block = [*MESSY[2:4], MESSY[3]]
    near, far = call("VK_CHECK", block), call("VK_CHECK", block, None, [[101.0]])
    assert "第2行" in str(near[2][1]).replace(" ", "")
    assert "第102行" in str(far[2][1]).replace(" ", "")


def test_two_tables_in_one_block_are_both_judged(call: Call) -> None:
    block = [*MESSY[2:4], [None] * 5, *MESSY[2:3], MESSY[5]]
    states = [row[0] for row in call("VK_CHECK", block)]
    assert states[1] == "通过"
    assert states[4] == "错误"


def test_references_that_nobody_can_check_are_not_held_against_a_row(
    call: Call,
) -> None:
    answer = call("VK_CHECK", register_block(20, share=0))
    assert {row[0] for row in answer[1:]} == {"通过"}


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([[["甲", "乙"], [1.0, 2.0]]], "表头"),
        ([MESSY[3:6]], "表头"),
        ([MESSY, [["没有这种表"]]], "没有这种表"),
        ([MESSY, [["志愿者登记", "服务台账"]]], "一个单元格"),
    ],
)
def test_a_wrong_range_is_an_error_with_a_sentence(
    call: Call, session: Session, blocks: list[list[list[object]]], told: str
) -> None:
    assert call("VK_CHECK", *blocks) == [[ErrorCell("#VALUE!")]]
    assert told in session.last_error


def test_a_kind_can_be_said_where_captions_do_not_tell(call: Call) -> None:
    block = [["姓名", "联系电话"], ["康秀兵", "1381234567"]]
    answer = call("VK_CHECK", block, [["志愿者登记"]])
    assert answer[1][0] == "错误"


def test_a_column_that_nobody_knows_is_named_beside_the_header(call: Call) -> None:
    block = [[*MESSY[2], "鞋码"], [*MESSY[3], 43.0]]
    assert "鞋码" in str(call("VK_CHECK", block)[0][1])


def test_the_answer_comes_in_the_readers_language(session: Session) -> None:
    english = Session("en", session.today)
    answer = all_functions()["VK_CHECK"].call(english, MESSY)
    assert answer[3] == ["OK", ""]
    assert answer[2][0] == "Checked"


def test_what_is_safe_is_repaired_and_all_else_stays(call: Call) -> None:
    answer = call("VK_FIX", MESSY)
    assert answer[4][1] == "李四"
    assert answer[4][4] == 33039
    assert answer[4][3] == 210502199006151234.0
    assert answer[5][3] == "110105194912310021"
    assert answer[3] == list(MESSY[3])
    assert answer[7][2] == ErrorCell("#N/A")
    assert answer[5][4] == 18263
    assert answer[0] == ["彩屯街道党员志愿者花名册", "", "", "", ""]


def test_repairing_twice_changes_nothing_more(call: Call) -> None:
    once = call("VK_FIX", register_block(300, share=0.1))
    assert call("VK_FIX", once) == once


def test_an_accepted_repair_is_made_too(call: Call) -> None:
    block = [["姓名", "身份证号"], ["康秀兵", "110105491231002"]]
    assert call("VK_FIX", block)[1][1] == "110105491231002"
    assert call("VK_FIX", block, None, [["VK106"]])[1][1] == SOUND


def test_times_are_repaired_to_their_plain_form(call: Call) -> None:
    block = [
        ["姓名", "服务日期", "签到时间", "签退时间"],
        ["康秀兵", 41262.0, "上午9点", "12：00"],
    ]
    assert call("VK_FIX", block)[1][2:] == ["09:00", "12:00"]


def test_a_block_is_judged_as_its_file_is(tmp_path: Path) -> None:
    today = dt.date(2016, 12, 31)
    register = [list(row) for row in register_rows(people(200))]
    ledger = [list(row) for row in ledger_rows(people(50), 200)]
    for n, (column, dirt) in enumerate(
        [
            (4, "x"),
            (5, "1965.3.1"),
            (5, "1965年3月"),
            (11, "138-1234"),
            (10, None),
            (2, "M"),
        ]
    ):
        register[n * 9][column] = dirt
    ledger[3][5], ledger[4][7], ledger[5][3] = "7:00", 9.0, "2012.1.3"
    ledger[9] = list(ledger[8])
    sheets = {"花名册": (REGISTER, register), "台账": (LEDGER, ledger)}
    for name, (header, rows) in sheets.items():
        alone = write_xlsx(tmp_path / f"{name}.xlsx", {name: (header, rows)})
        report = check([alone], CheckOptions(today=today, workers=0))
        in_file = {(f.cell, f.code) for f in report.findings if f.cell}
        block: list[list[object]] = [
            list(header),
            *([value2(cell) for cell in row] for row in rows),
        ]
        in_block = {
            (f.cell, f.code)
            for table in check_block(block, Context(today))
            for f in table.findings
            if f.cell
        }
        assert in_block
        assert in_block == in_file
