"""What Excel will not take as a formula."""

import re

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

_LONGEST, _LONGEST_TEXT = 8192, 255
_NEWER = frozenset(
    """
    TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH FILTER UNIQUE SORT SORTBY
    SEQUENCE RANDARRAY LET LAMBDA TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOCOL
    TOROW TAKE DROP CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS EXPAND MAP REDUCE BYROW
    BYCOL SCAN MAKEARRAY NUMBERVALUE DAYS ISFORMULA FORMULATEXT SHEET SHEETS UNICODE
    UNICHAR XOR IFNA STDEV.S STDEV.P PERCENTILE.INC RANK.EQ RANK.AVG MODE.SNGL
    CEILING.MATH FLOOR.MATH ARRAYTOTEXT VALUETOTEXT ENCODEURL
    """.split()  # noqa: SIM905  a list of words is read more easily
)
"""Functions after Excel 2007, which a file must call with _xlfn. before the name."""
_STRUCTURED = re.compile(r"\w\[")


def fault_of(formula: str | None, *, plain: bool = False) -> str:
    """Say what is wrong with a formula; `plain` where tables have no names."""
    if not formula:
        return "empty formula"
    if len(formula) > _LONGEST:
        return "formula too long"
    if plain and _STRUCTURED.search(_without_texts(formula)):
        return "a table's column where Excel wants cells"
    try:
        tokens = Tokenizer(f"={formula}").items
    except TokenizerError:
        return "formula cannot be read"
    return _of_tokens(tokens)


def _without_texts(formula: str) -> str:
    return re.sub(r'"[^"]*"', "", formula)


def _of_tokens(tokens: list[Token]) -> str:
    depth = 0
    for token in tokens:
        depth += {"OPEN": 1, "CLOSE": -1}.get(token.subtype or "", 0)
        if depth < 0:
            return "brackets do not close"
        found = _of_one(token)
        if found:
            return found
    return "brackets do not close" if depth else ""


def _of_one(token: Token) -> str:
    value = token.value
    if token.type == "FUNC" and token.subtype == "OPEN":
        return "newer function" if value.rstrip("(").upper() in _NEWER else ""
    if token.type != "OPERAND":
        return ""
    if token.subtype == "TEXT":
        if len(value) - 2 > _LONGEST_TEXT:
            return "text in formula too long"
        return "text does not close" if value.count('"') % 2 else ""
    if value.startswith("[["):
        return "a column of no table"
    return "brackets do not close" if value.count("[") != value.count("]") else ""
