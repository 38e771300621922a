"""The in-cell functions through xlwings' own Windows side, on stand-ins for pywin32.

What arrives is what COM hands over: tuples of rows, dates as COM times, error values as
numbers, a single cell as itself. What leaves is what `CallUDF` gives back to VBA.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from tests.excel.pywin32 import ComTime, windows
from tests.functions.dirty import ledger_block, register_block
from volkit.functions.declare import Block, Function, Session, all_functions
from volkit.model.table import ErrorCell

EVERY = list(all_functions().values())
TODAY = dt.date(2026, 11, 24)
MODULE = "volkit.excel.udfs"
ERRORS = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
}
NEWER_ERROR = -2146826243
"""#SPILL!, which xlwings does not know."""

ID = "11010519491231002X"
BLOCKS: dict[str, tuple[object, Block]] = {
    "an empty cell": (None, [[None]]),
    "a single text": (ID, [[ID]]),
    "a single number": (2012.0, [[2012.0]]),
    "empty cells": (((None, None), (None, "")), [[None, None], [None, ""]]),
    "one row": ((("姓名", "证件号码", 1.0, True),), [["姓名", "证件号码", 1.0, True]]),
    "one column": (((ID,), (None,), ("",)), [[ID], [None], [""]]),
    "error values": (
        tuple((number,) for number in ERRORS),
        [[ErrorCell(text)] for text in ERRORS.values()],
    ),
    "an error that is newer than xlwings": (
        ((NEWER_ERROR, "甲"),),
        [[ErrorCell("#VALUE!"), "甲"]],
    ),
    "dates": (
        ((ComTime(2012, 12, 19),), (ComTime(2012, 12, 19, 8, 30),)),
        [[dt.datetime(2012, 12, 19)], [dt.datetime(2012, 12, 19, 8, 30)]],
    ),
    "dates as numbers": (((41262.0,), (41262.354,)), [[41262.0], [41262.354]]),
    "numbers for IDs": (
        ((210502199006151234.0,), (2.10502199006151e17,)),
        [[210502199006151234.0], [2.10502199006151e17]],
    ),
    "text that looks like an error": ((("#N/A",), ("甲",)), [[ErrorCell("#N/A")], ["甲"]]),
}  # fmt: skip


@pytest.fixture(scope="module")
def excel() -> Iterator[SimpleNamespace]:
    with windows() as loaded:
        loaded.adapters.session = lambda: Session("zh_Hans", TODAY)
        yield loaded


@pytest.fixture
def call_udf(excel: SimpleNamespace) -> Callable[..., Any]:
    """Return what VBA calls as `VkPython().CallUDF`."""
    server = excel.com_server.XLPython()
    return lambda name, *given: server.CallUDF(MODULE, name, given)


def in_com(answer: Block) -> object:
    """Return an answer as it should reach VBA: errors marked, one cell alone."""
    rows = [[_in_com(cell) for cell in row] for row in answer]
    if len(rows) > 1:
        return rows
    return rows[0] if len(rows[0]) > 1 else rows[0][0]


def _in_com(cell: object) -> object:
    return f"\x1a{cell.text or '#VALUE!'}" if isinstance(cell, ErrorCell) else cell


def plainly(function: Function, *given: Block) -> object:
    """Return what a function answers without xlwings, as it should reach VBA."""
    return in_com(function.call(Session("zh_Hans", TODAY), *given))


@pytest.mark.parametrize("odd", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("function", EVERY, ids=lambda f: f.name)
def test_through_xlwings_a_function_answers_as_it_does_without(
    function: Function, odd: tuple[object, Block], call_udf: Callable[..., Any]
) -> None:
    com, block = odd
    for count in range(len(function.arguments) + 1):
        # VkValue hands over Empty for what a formula left out.
        left_out = len(function.arguments) - count
        answer = call_udf(function.name, *[com] * count, *[None] * left_out)
        assert answer == plainly(function, *[block] * count, *[[[None]]] * left_out)


@pytest.mark.parametrize("name", ["VK_CHECK", "VK_FIX"])
def test_a_whole_register_goes_through_xlwings(
    name: str, call_udf: Callable[..., Any]
) -> None:
    block = register_block(400)
    answer = call_udf(name, tuple(map(tuple, block)), *[None] * _more(name, 1))
    assert answer == plainly(all_functions()[name], block)
    assert len(answer) == len(block)


@pytest.mark.parametrize(
    "name", ["VK_STARS", "VK_NEXT_STAR", "VK_MEASURES", "VK_CADENCE"]
)
def test_ledger_and_people_go_through_xlwings(
    name: str, call_udf: Callable[..., Any]
) -> None:
    ledger, people = ledger_block(600, 40), register_block(40, share=0)
    given = (tuple(map(tuple, ledger)), tuple(map(tuple, people)))
    answer = call_udf(name, *given, *[None] * _more(name, 2))
    assert answer == plainly(all_functions()[name], ledger, people)
    assert len(answer) == len(people)


def _more(name: str, given: int) -> int:
    """Return how many arguments a function has beyond those given."""
    return len(all_functions()[name].arguments) - given


def test_dates_from_com_and_their_numbers_give_one_answer(
    call_udf: Callable[..., Any],
) -> None:
    day, number = ComTime(1990, 6, 15), 33039.0
    as_of = ComTime(2026, 11, 24)
    assert call_udf("VK_AGE", day, as_of) == call_udf("VK_AGE", number, 46350.0) == 36


def test_what_is_raised_in_python_never_reaches_the_cell_as_text(
    excel: SimpleNamespace,
    call_udf: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> Session:
        raise RuntimeError("康秀兵")

    monkeypatch.setattr(excel.adapters, "session", broken)
    assert call_udf("VK_ID_CHECK", ID) == "\x1a#VALUE!"


def test_xlwings_itself_would_make_the_same_arguments_of_every_function(
    excel: SimpleNamespace,
) -> None:
    written: list[str] = []
    book = SimpleNamespace(Name="volkit.xlsm")
    stream = SimpleNamespace(write=written.append)
    excel.udfs.generate_vba_wrapper(MODULE, excel.adapters, stream, book)
    heads = [
        s.strip() for s in "".join(written).splitlines() if s.startswith("Function")
    ]
    assert heads == [
        f"Function {f.name}({_declared_by_xlwings(f)})"
        for f in sorted(EVERY, key=lambda f: f.name)
    ]


def _declared_by_xlwings(function: Function) -> str:
    return ", ".join(
        f"{'Optional ' if a.optional else ''}{a.name}" for a in function.arguments
    )


def test_help_is_what_the_functions_declare(excel: SimpleNamespace) -> None:
    for function in EVERY:
        facts = getattr(excel.adapters, function.name).__xlfunc__
        assert facts["name"] == function.name
        assert facts["category"] == "volkit"
        assert facts["volatile"] is False
        assert [(a["name"], a["doc"]) for a in facts["args"]] == [
            (a.name, str(a.label)) for a in function.arguments
        ]
