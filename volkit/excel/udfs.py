"""The in-cell functions as xlwings calls them: one plain Python function for each.

They carry no type hints, since xlwings would convert by them; whatever comes from a
sheet reaches the function as it is, in two dimensions.
"""

import inspect
import math
from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any

import xlwings as xw

from volkit.excel.settings import settings, spoken, today_of_the_clock
from volkit.functions.declare import Argument, Function, Session, all_functions
from volkit.model.table import ErrorCell

ERROR = "\x1a"
"""What begins an answer that is an error of Excel's; VkBridge turns it into one."""

_SHOWN = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
_CODES = range(-2_146_826_300, -2_146_826_200)
"""How COM numbers error values; xlwings knows only the seven oldest."""
_LONGEST = 32_767
_LARGEST = 2**31


@cache
def _faults() -> deque[str]:
    """Return where the last error's sentence lies between two calls."""
    return deque(maxlen=1)


def session() -> Session:
    """Return what functions are told now: the language, the day, the last error."""
    return Session(spoken(settings()), today_of_the_clock(), _faults())


def called(function: Function, *given: object) -> list[list[object]]:
    """Return the answers to what Excel handed over, errors marked as such."""
    try:
        blocks = [_block(one) for one in given]
        return [
            [_shown(cell) for cell in row] for row in function.call(session(), *blocks)
        ]
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  xlwings would show whatever is raised in the cell
        return [[f"{ERROR}#VALUE!"]]


def _block(given: object) -> list[list[object]]:
    """Return the cells of one argument in rows."""
    rows = given if isinstance(given, list | tuple) else [[given]]
    return [
        [_cell(c) for c in (row if isinstance(row, list | tuple) else [row])]
        for row in rows
    ]


def _cell(value: object) -> object:
    """Return a cell's value as functions know it, an error as an error."""
    if isinstance(value, str):
        return ErrorCell(value) if value in _SHOWN else value
    if isinstance(value, int) and not isinstance(value, bool) and value in _CODES:
        return ErrorCell("#VALUE!")
    return value


def _shown(value: object) -> object:
    """Return an answer as COM can carry it and a cell can hold it."""
    match value:
        case ErrorCell():
            return f"{ERROR}{value.text or '#VALUE!'}"
        case str():
            return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
        case bool():
            return value
        case float() if not math.isfinite(value):
            return f"{ERROR}#NUM!"
        case int() if abs(value) >= _LARGEST:
            return float(value)
        case _:
            return value


def _adapter(function: Function) -> Callable[..., Any]:
    """Return a function that xlwings can call under the name that Excel knows."""

    def adapter(*given: object) -> list[list[object]]:
        return called(function, *given)

    adapter.__name__ = adapter.__qualname__ = function.name
    adapter.__doc__ = str(function.label)
    adapter.__annotations__.clear()
    adapter.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # what inspect.signature looks for
        [_parameter(argument) for argument in function.arguments]
    )
    made: Callable[..., Any] = adapter
    for argument in function.arguments:
        made = xw.arg(argument.name, doc=str(argument.label), ndim=2, err_to_str=True)(
            made
        )
    # Last, because every xw.arg sets the category back to xlwings' own.
    return xw.func(made, category="volkit")  # type: ignore[call-overload,no-any-return]  # a stub without keywords off Windows


def _parameter(argument: Argument) -> inspect.Parameter:
    """Return an argument as a signature shows it."""
    return inspect.Parameter(
        argument.name,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
        default=None if argument.optional else inspect.Parameter.empty,
    )


globals().update({name: _adapter(f) for name, f in all_functions().items()})
