"""Names and help that Excel and VBA accept, and a clerk can read."""

import re

import pytest

from volkit.functions.declare import Function, all_functions

VBA_WORDS = frozenset(
    [
        "abs",
        "addressof",
        "alias",
        "and",
        "any",
        "appactivate",
        "array",
        "as",
        "attribute",
        "base",
        "beep",
        "begin",
        "binary",
        "boolean",
        "byref",
        "byte",
        "byval",
        "call",
        "case",
        "cbool",
        "cbyte",
        "ccur",
        "cdate",
        "cdbl",
        "cdec",
        "chdir",
        "chdrive",
        "cint",
        "circle",
        "class",
        "clng",
        "clnglng",
        "clngptr",
        "close",
        "compare",
        "const",
        "csng",
        "cstr",
        "currency",
        "cvar",
        "cverr",
        "date",
        "debug",
        "decimal",
        "declare",
        "defbool",
        "deffn",
        "dim",
        "do",
        "double",
        "doevents",
        "each",
        "else",
        "elseif",
        "empty",
        "end",
        "endif",
        "enum",
        "eqv",
        "erase",
        "error",
        "event",
        "exit",
        "explicit",
        "false",
        "filecopy",
        "fix",
        "for",
        "friend",
        "function",
        "get",
        "global",
        "gosub",
        "goto",
        "if",
        "imp",
        "implements",
        "in",
        "input",
        "inputb",
        "instr",
        "int",
        "integer",
        "is",
        "kill",
        "lbound",
        "left",
        "len",
        "lenb",
        "let",
        "lib",
        "like",
        "line",
        "lock",
        "long",
        "longlong",
        "longptr",
        "loop",
        "lset",
        "me",
        "mid",
        "mod",
        "module",
        "name",
        "new",
        "next",
        "not",
        "nothing",
        "null",
        "object",
        "on",
        "open",
        "option",
        "optional",
        "or",
        "output",
        "paramarray",
        "preserve",
        "print",
        "private",
        "property",
        "pset",
        "public",
        "put",
        "raiseevent",
        "random",
        "randomize",
        "read",
        "redim",
        "rem",
        "reset",
        "resume",
        "return",
        "rset",
        "savesetting",
        "scale",
        "seek",
        "select",
        "sendkeys",
        "set",
        "setattr",
        "sgn",
        "shared",
        "single",
        "spc",
        "static",
        "step",
        "stop",
        "str",
        "strcomp",
        "string",
        "sub",
        "tab",
        "then",
        "time",
        "timer",
        "to",
        "true",
        "type",
        "typeof",
        "ubound",
        "unload",
        "unlock",
        "until",
        "variant",
        "vartype",
        "wend",
        "while",
        "width",
        "with",
        "withevents",
        "write",
        "xor",
    ]
)
EVERY = list(all_functions().values())
ISSUED = """
    VK_CHECK VK_FIX VK_ID_CHECK VK_ID_BIRTH VK_ID_SEX VK_AGE VK_PHONE_CHECK VK_DATE VK_HOURS
    VK_MEASURES VK_STARS VK_NEXT_STAR VK_CADENCE VK_CODE VK_CODE_NAME VK_MASK VK_WORKDAYS
    VK_CAPITAL VK_LAST_ERROR VK_VERSION
"""


def test_every_promised_function_is_there() -> None:
    assert set(all_functions()) == set(ISSUED.split())


@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
def test_a_name_is_none_that_a_sheet_takes_for_a_cell(one: Function) -> None:
    assert re.fullmatch(r"VK(?:_[A-Z]+)+", one.name)
    assert not re.fullmatch(r"[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*", one.name)
    assert one.run.__module__ == f"volkit.functions.{one.name.lower()}"


@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
def test_no_argument_has_a_name_that_vba_or_xlwings_keeps_for_itself(
    one: Function,
) -> None:
    for argument in one.arguments:
        assert re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", argument.name)
        assert argument.name not in VBA_WORDS | {"caller"}
        assert not re.fullmatch(r"[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*", argument.name)


@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
def test_what_may_be_left_out_comes_last(one: Function) -> None:
    optional = [argument.optional for argument in one.arguments]
    assert optional == sorted(optional)


@pytest.mark.parametrize("one", EVERY, ids=lambda f: f.name)
def test_help_fits_into_excels_box_in_every_language(one: Function) -> None:
    for label in (one.label, *(a.label for a in one.arguments)):
        assert all(0 < len(said) < 255 for said in label)
        assert len(set(label)) == 3 or label.zh_hans == label.zh_hant
