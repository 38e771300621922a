"""What holds for every function, whatever it is given."""

import datetime as dt
import math
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.functions.conftest import Call
from tests.functions.dirty import ledger_block, register_block
from volkit.functions.declare import (
    Argument,
    Block,
    Function,
    Session,
    all_functions,
    function,
)
from volkit.model.table import ErrorCell
from volkit.model.text import Label

EVERY = list(all_functions().values())
MAPPED = [f for f in EVERY if not f.is_whole and f.arguments]
TODAY = dt.date(2026, 11, 24)
ODD: dict[str, Block] = {
    "nothing": [[None]],
    "no rows": [],
    "an empty row": [[]],
    "blanks": [[None, "", "  "], [None, None, None]],
    "one text": [["甲"]],
    "one row": [["姓名", "身份证号", 1.0, True]],
    "errors": [[ErrorCell("#REF!"), ErrorCell("#N/A")], [ErrorCell(""), None]],
    "moments": [[dt.datetime(2012, 12, 19)], [dt.datetime(2012, 12, 19, 8, 30)]],
    "serials": [[41262.0], [41262.354], [0.0], [-5.0], [1e300]],
    "no numbers": [[math.nan], [math.inf]],
    "IDs as numbers": [[210502199006151234.0], [210502199006151000]],
    "ragged rows": [["姓名"], ["甲", "乙", "丙"], []],
    "a header alone": [["姓名", "身份证号", "联系电话"]],
    "long and strange": [["\x00" * 40_000, "=1+1", "\ud800", "🙂"]],
}
CELLS = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text(max_size=12)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from(["姓名", "志愿者编号", "服务日期", "时长", "合计", "张三"])
    | st.just(ErrorCell("#DIV/0!"))
)


def answered(answer: Block) -> Block:
    """Return an answer that has the shape a host can put into cells."""
    assert answer
    assert len({len(row) for row in answer}) == 1
    assert len(answer[0]) > 0
    for row in answer:
        for cell in row:
            assert isinstance(cell, str | bool | int | float | ErrorCell)
    return answer


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
def test_whatever_it_is_given_a_function_answers_a_block(
    one: Function, odd: Block, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[object] = []
    monkeypatch.setattr("volkit.functions.declare.write_bug", bugs.append)
    monkeypatch.setattr("volkit.functions.declare.stumble", lambda e: e)
    session = Session("zh_Hans", TODAY)
    for count in range(len(one.arguments) + 1):
        answered(one.call(session, *[odd] * count))
    assert bugs == []


@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(block=st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_no_cells_make_a_function_stumble(
    one: Function, block: Block, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[object] = []
    monkeypatch.setattr("volkit.functions.declare.write_bug", bugs.append)
    monkeypatch.setattr("volkit.functions.declare.stumble", lambda e: e)
    answered(one.call(Session("en", TODAY), *[block] * len(one.arguments)))
    assert bugs == []


@pytest.mark.parametrize("one", MAPPED, ids=lambda f: f.name)
def test_a_blank_stays_blank_and_an_error_an_error(one: Function) -> None:
    needed = [a for a in one.arguments if not a.optional]
    session = Session("zh_Hans", TODAY)
    blanks: Block = [[None], ["  "]]
    assert one.call(session, *[blanks] * len(needed)) == [[""], [""]]
    wrong: Block = [[ErrorCell("#REF!")]]
    assert one.call(session, *[wrong] * len(needed)) == wrong


@pytest.mark.parametrize("one", MAPPED, ids=lambda f: f.name)
def test_5000_rows_are_answered_in_one_call(one: Function) -> None:
    block = [[f"{n}"] for n in range(5_000)]
    needed = [a for a in one.arguments if not a.optional]
    answer = one.call(Session("zh_Hans", TODAY), block, *[[["1"]]] * (len(needed) - 1))
    assert len(answered(answer)) == 5_000


@pytest.mark.parametrize("name", ["VK_CHECK", "VK_FIX"])
def test_a_table_is_answered_row_by_row(call: Call, name: str) -> None:
    block = register_block(5_000)
    before = [list(row) for row in block]
    answer = answered(call(name, block))
    assert len(answer) == len(block)
    assert block == before


@pytest.mark.parametrize(
    "name", ["VK_STARS", "VK_NEXT_STAR", "VK_MEASURES", "VK_CADENCE"]
)
def test_people_are_answered_row_by_row(call: Call, name: str) -> None:
    people = register_block(300, share=0)
    answer = answered(call(name, ledger_block(5_000, 300), people))
    assert len(answer) == len(people)


def test_ranges_of_unlike_size_are_told_apart(session: Session, call: Call) -> None:
    two, three = [["8:00"], ["9:00"]], [["10:00"], ["11:00"], ["12:00"]]
    assert call("VK_HOURS", two, three) == [[ErrorCell("#N/A")]]
    assert "VK_HOURS" in session.last_error


def test_one_cell_stands_beside_every_other(call: Call) -> None:
    hours = call("VK_HOURS", [["8:00"]], [["9:00"], ["10:15"]])
    assert hours == [[1.0], [2.0]]


def test_a_bug_shows_its_number_and_no_cell(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    label = Label("甲", "甲", "a")

    @function("VK_BROKEN", label, text=label)
    def broken(text: object) -> object:
        raise KeyError(text)

    answer = broken.call(session, [["康秀兵"], ["李四"], [None]])
    assert answer == [[ErrorCell("#VALUE!")], [ErrorCell("#VALUE!")], [""]]
    assert "VK000" in session.last_error
    assert "康秀兵" not in session.last_error
    logs = list(tmp_path.rglob("errors.log"))
    text = logs[0].read_text(encoding="utf-8")
    assert text.count("KeyError") == 1
    assert "康秀兵" not in text


def test_a_signature_says_what_may_be_left_out() -> None:
    hours = all_functions()["VK_HOURS"]
    assert hours.arguments[0] == Argument("time_in", hours.arguments[0].label)
    assert [a.name for a in hours.arguments if a.block] == ["settings"]
    assert [a.name for a in hours.arguments if a.optional] == [
        "deduct_minutes", "overnight", "settings",
    ]  # fmt: skip


def test_captions_and_signature_must_name_the_same_arguments() -> None:
    label = Label("甲", "甲", "a")
    with pytest.raises(TypeError):
        function("VK_X", label, one=label)(lambda other: other)
