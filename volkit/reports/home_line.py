"""The lines of a workbook's first tab as filters: which rows a COUNTIFS counts."""

import ast
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from volkit.sheets.base import HomeLine, Sheet

_COUNTED = re.compile(r"COUNTIFS?\((?P<pairs>.*)\)$", re.DOTALL)
_COLUMN = re.compile(r"\{(\w+)\}$")
_CODE = re.compile(r"\{\w+:is (\w+)\}$")
_SPLIT = re.compile(r'"[^"]*"|\{[^}]*\}|[(),&]|[^"{}(),&]+')
_AHEAD = re.compile(r'"<=?"&TODAY\(\)\+')
_EPOCH = dt.date(1899, 12, 30)
"""Excel's day number 0."""
_DAYS = ("date", "month_date", "datetime")


@dataclass(frozen=True)
class Counted:
    """What a line counts: the condition, its columns, and the one with the day due.

    `is_cut` tells that it looks further ahead than this week.
    """

    where: pl.Expr
    columns: tuple[str, ...]
    due: str | None
    is_cut: bool


def counted(sheet: type[Sheet], line: HomeLine, today: dt.date) -> Counted | None:
    """Return which rows a line counts, looking ahead no further than this week.

    None for a formula that is no COUNTIF.
    """
    found = _COUNTED.match(line.count.strip())
    if not found:
        return None
    words = list(_arguments(found["pairs"]))
    facts = sheet.columns()
    where, due, is_cut = pl.lit(value=True), None, False
    columns = []
    for said, wanted in zip(words[::2], words[1::2], strict=True):
        column = _COLUMN.match(said)
        if not column:
            return None
        key = column[1]
        is_day = facts[key].kind in _DAYS
        where &= _condition(key, wanted, today, is_day=is_day)
        columns.append(key)
        if is_day and "TODAY" in wanted:
            due = due or key
            is_cut |= bool(_AHEAD.search(wanted))
    return Counted(where, tuple(dict.fromkeys(columns)), due, is_cut)


def _arguments(text: str) -> Iterator[str]:
    """Give the arguments of a call, split at its own commas."""
    depth, part = 0, ""
    for word in _SPLIT.findall(text):
        depth += (word == "(") - (word == ")")
        if word == "," and not depth:
            yield part.strip()
            part = ""
        else:
            part += word
    yield part.strip()


def _condition(key: str, wanted: str, today: dt.date, *, is_day: bool) -> pl.Expr:
    """Return what a criterion such as "<="&TODAY()+30 asks of a column."""
    column = pl.col(key).cast(pl.Date) if is_day else pl.col(key)
    code = _CODE.match(wanted)
    if code:
        return _is_code(key, code[1])
    if wanted == '""':
        return column.is_null()
    if wanted == '"?*"':
        return column.is_not_null()
    operator, value = re.match(r'"([<>=]*)([^"]*)"(?:&)?', wanted).groups()  # type: ignore[union-attr]  # every other criterion begins with a text
    rest = wanted[len(operator) + len(value) + 2 :].removeprefix("&")
    code = _CODE.match(rest)
    if code:
        same = _is_code(key, code[1])
        return ~same if operator == "<>" else same
    number = float(value) if value else float(_worth(rest, today))
    if is_day:
        return _day_condition(column, operator, number, today)
    return _compared(column, operator, number).fill_null(value=False)


def _day_condition(
    column: pl.Expr, operator: str, number: float, today: dt.date
) -> pl.Expr:
    """Return a comparison with a day, which lies at the end of this week at most."""
    if number <= 0:
        return column.is_not_null()
    day = _EPOCH + dt.timedelta(days=int(number))
    sunday = today + dt.timedelta(days=7 - today.isoweekday())
    if operator == "<=":
        day = min(day, sunday)
    elif operator == "<":
        day = min(day, sunday + dt.timedelta(days=1))
    return _compared(column, operator, pl.lit(day)).fill_null(value=False)


def _compared(column: pl.Expr, operator: str, value: object) -> pl.Expr:
    """Return a comparison."""
    match operator:
        case "<":
            return column < value
        case "<=":
            return column <= value
        case ">":
            return column > value
        case ">=":
            return column >= value
        case "<>":
            return column != value
        case _:
            return column == value


def _is_code(key: str, code: str) -> pl.Expr:
    """Tell whether a column holds a code; yes and no are 1 and 0."""
    text = pl.col(key).cast(pl.String)
    wanted = {"1": [code, "true"], "0": [code, "false"]}.get(code, [code])
    return text.is_in(wanted).fill_null(value=False)


def _worth(formula: str, today: dt.date) -> float:
    """Return what an arithmetic formula over TODAY() comes to, days as Excel's."""
    return _value(ast.parse(formula, mode="eval").body, today)


def _value(node: ast.expr, today: dt.date) -> float:
    """Return the value of a part of a formula."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _value(left, today), _value(right, today)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Div():
                    return a / b
        case ast.Call(func=ast.Name(id=name), args=args):
            return _called(name, [_value(arg, today) for arg in args], today)
    raise ValueError(ast.dump(node))


def _called(name: str, given: list[float], today: dt.date) -> float:
    """Return what a function of Excel gives."""
    match name:
        case "TODAY":
            return (today - _EPOCH).days
        case "INT":
            return given[0] // 1
        case "DATE":
            return (dt.date(*map(int, given)) - _EPOCH).days
        case "YEAR" | "MONTH" | "DAY":
            day = _EPOCH + dt.timedelta(days=int(given[0]))
            return int(getattr(day, name.lower()))
    raise ValueError(name)
