"""The functions that answer one cell, and say why where they cannot."""

import datetime as dt

import pytest

from tests.functions.conftest import Call
from volkit.functions.declare import Session
from volkit.model.table import ErrorCell

SOUND = "11010519491231002X"
VALUE, MISSING = ErrorCell("#VALUE!"), ErrorCell("#N/A")


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("VK_ID_CHECK", SOUND, ""),
        ("VK_ID_CHECK", SOUND.lower(), ""),
        ("VK_ID_BIRTH", SOUND, 18263),
        ("VK_ID_SEX", SOUND, "女"),
        ("VK_AGE", SOUND, 76),
        ("VK_AGE", dt.datetime(2000, 11, 24), 26),
        ("VK_AGE", dt.date(2000, 11, 25), 25),
        ("VK_AGE", 18263.0, 76),
        ("VK_AGE", "1949年12月31日", 76),
        ("VK_PHONE_CHECK", "138 1234 5678", ""),
        ("VK_PHONE_CHECK", 13812345678.0, ""),
        ("VK_DATE", "2012.12.19", 41262),
        ("VK_DATE", "二〇一二年十二月十九日", 41262),
        ("VK_DATE", 20121219.0, 41262),
        ("VK_DATE", 41262.0, 41262),
        ("VK_DATE", dt.datetime(2012, 12, 19), 41262),
        ("VK_DATE", "1899-05-01", "1899-05-01"),
        ("VK_MASK", "康秀兵", "康*兵"),
        ("VK_MASK", SOUND, "1101**********002X"),
        ("VK_MASK", 13812345678.0, "138****5678"),
        ("VK_CAPITAL", 1409.5, "人民币壹仟肆佰零玖元伍角"),
        ("VK_CAPITAL", "1,200元", "人民币壹仟贰佰元整"),
        ("VK_CAPITAL", 0.1 + 0.2, "人民币叁角"),
    ],
)
def test_a_cell_is_answered(
    call: Call, name: str, cell: object, expected: object
) -> None:
    assert call(name, [[cell]]) == [[expected]]


@pytest.mark.parametrize(
    ("name", "cell", "told"),
    [
        ("VK_ID_CHECK", "110105194912310021", "VK103"),
        ("VK_ID_CHECK", 110105194912310021.0, "VK100"),
        ("VK_PHONE_CHECK", "1381234567", "VK124"),
    ],
)
def test_what_is_wrong_is_said_with_its_rule(
    call: Call, name: str, cell: object, told: str
) -> None:
    [[said]] = call(name, [[cell]])
    assert str(said).startswith(told)
    assert len(str(said)) > 10


@pytest.mark.parametrize(
    ("name", "cells", "expected", "told"),
    [
        ("VK_ID_BIRTH", [110105194912310021.0], VALUE, "VK100"),
        ("VK_ID_SEX", ["E12345678"], MISSING, "VK_ID_SEX"),
        ("VK_ID_BIRTH", ["E12345678"], MISSING, "VK_ID_BIRTH"),
        ("VK_AGE", ["2099-01-01"], VALUE, "2026-11-24"),
        ("VK_AGE", ["康秀兵"], VALUE, "康"),
        ("VK_AGE", [SOUND, "昨天"], VALUE, "昨天"),
        ("VK_DATE", ["2012年12月"], VALUE, "VK052"),
        ("VK_DATE", ["2013-02-30"], VALUE, "VK058"),
        ("VK_DATE", [True], VALUE, "VK059"),
        ("VK_HOURS", ["9:00", "8:00"], VALUE, "8:00"),
        ("VK_HOURS", ["上午", "8:00"], VALUE, "上午"),
        ("VK_HOURS", ["8:00", "9:00", "很多"], VALUE, "很多"),
        ("VK_CODE", ["性别", "火星"], MISSING, "火星"),
        ("VK_CODE", ["没有这张表", "男"], VALUE, "没有这张表"),
        ("VK_CODE_NAME", ["民族", "77"], MISSING, "77"),
        ("VK_MASK", ["康秀兵", "没有这一列"], VALUE, "没有这一列"),
        ("VK_WORKDAYS", ["昨天", 3.0], VALUE, "昨天"),
        ("VK_WORKDAYS", [41262.0, 3.0, "没有日期"], VALUE, "VK_WORKDAYS"),
        ("VK_WORKDAYS", ["2149-12-30", 9_000.0], VALUE, "2149"),
        ("VK_CAPITAL", ["abc"], VALUE, "abc"),
        ("VK_CAPITAL", [1e15], VALUE, "VK_CAPITAL"),
        ("VK_CAPITAL", [True], VALUE, "True"),
    ],
)
def test_what_cannot_be_answered_is_an_error_with_a_sentence(  # noqa: PLR0913, PLR0917  a case's parts
    call: Call,
    session: Session,
    name: str,
    cells: list[object],
    expected: ErrorCell,
    told: str,
) -> None:
    assert call(name, *([[cell]] for cell in cells)) == [[expected]]
    assert told in session.last_error
    assert call("VK_LAST_ERROR") == [[session.last_error]]


def test_no_whole_id_number_or_name_gets_into_a_sentence(
    call: Call, session: Session
) -> None:
    call("VK_AGE", [["210502199006151234和别的"]])
    assert "210502199006151234" not in session.last_error
    for name in ("VK_DATE", "VK_CAPITAL", "VK_WORKDAYS", "VK_HOURS", "VK_CODE"):
        call(name, [["21050219900615123X"]], [["21050219900615123X"]])
        assert "21050219900615123X" not in session.last_error
    call("VK_DATE", [["210502199006151234"]])
    assert "210502199006151234" not in session.last_error


def test_the_last_error_goes_when_the_cell_it_came_from_is_sound(call: Call) -> None:
    call("VK_DATE", [["昨天"]])
    assert call("VK_LAST_ERROR", [[VALUE]]) != [[""]]
    assert call("VK_LAST_ERROR", [[41262.0]]) == [[""]]


@pytest.mark.parametrize(
    ("start", "end", "more", "hours"),
    [
        ("8:30", "11:10", [], 2.5),
        (0.375, 0.5, [], 3.0),
        (dt.time(8, 30), dt.time(9, 29), [], 0.5),
        (dt.datetime(2012, 12, 19, 23), dt.datetime(2012, 12, 20, 1), [], 2.0),
        (41262.9, 41263.1, [], 4.5),
        ("8:00", "19:00", [], 8.0),
        ("8:00", "12:00", [45.0], 3.0),
        ("8:00", "8:20", [60.0], 0.0),
        ("22:00", "1:00", [0.0, "是"], 3.0),
    ],
)
def test_hours_follow_the_counting_rule(
    call: Call, start: object, end: object, more: list[object], hours: float
) -> None:
    assert call("VK_HOURS", [[start]], [[end]], *([[m]] for m in more)) == [[hours]]


def test_hours_follow_the_streets_own_rule(call: Call) -> None:
    settings = [["参数", "值"], ["取整方式", "ceil"], ["单次上限(小时)", 2.0]]
    answer = call(
        "VK_HOURS", [["8:00"], ["8:00"]], [["9:10"], ["12:00"]], None, None, settings
    )
    assert answer == [[1.5], [2.0]]


def test_a_mask_follows_the_streets_own_settings(call: Call) -> None:
    settings = [
        ["参数", "值"], ["姓名脱敏", "只留姓"], ["证件号脱敏", "只留前四位"],
        ["手机脱敏", "隐去后四位"],
    ]  # fmt: skip
    cells = [["康秀兵"], [SOUND], [13812345678.0]]
    masked = [["康**"], ["1101**************"], ["1381234****"]]
    assert call("VK_MASK", cells, None, settings) == masked
    kinds = [["姓名"], ["身份证号"], ["联系电话"]]
    assert call("VK_MASK", cells, kinds, settings) == masked


def test_codes_and_names_are_found_either_way(call: Call) -> None:
    assert call("VK_CODE", [["性别"]], [["男"], ["女性"], ["F"]]) == [
        ["1"],
        ["2"],
        ["2"],
    ]
    assert call("VK_CODE", [["民族"]], [["汉"], ["滿族"], [1.0]]) == [
        ["01"],
        ["11"],
        ["01"],
    ]
    assert call("VK_CODE_NAME", [["politics"], ["political"]], [[1.0]]) == [
        [VALUE],
        ["中共党员"],
    ]
    assert call("VK_CODE_NAME", [["街道"]], [[210503005.0]]) == [["彩屯街道"]]


HOLIDAYS = [
    ["日期", "类型"],
    ["2026-10-01", "放假"],
    [46297.0, "放假"],
    ["2026-10-10", "调休上班"],
]


def test_workdays_are_counted_or_counted_off(call: Call) -> None:
    start: list[list[object]] = [["2026-10-01"]]
    several: list[list[object]] = [["2026-10-12"], [5.0], [0.0], [-1.0], [46295.0]]
    assert call("VK_WORKDAYS", start, several, HOLIDAYS) == [
        [7],
        [46304],
        [46296],
        [46295],
        [-1],
    ]
    assert call("VK_WORKDAYS", start, [["2026-10-12"]]) == [[8]]
    assert call("VK_WORKDAYS", start, [[1.0]], [[46297.0], [None]]) == [[46300]]


def test_a_date_is_masked_to_its_year(call: Call) -> None:
    assert call("VK_MASK", [[18263.0]], [["出生日期"]]) == [["1949******"]]
