"""Text as a cell may hold it: no formula, no character that breaks the file."""

import re
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767


def neutral(text: str) -> str:
    """Return a text for a cell of the type text, without what no cell can hold."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)[:_LONGEST]


def neutral_field(text: str) -> str:
    """Return a text for a CSV field, which Excel judges by its first character."""
    text = neutral(text)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def neutral_markup(text: str) -> str:
    """Return a text for a table cell of a page, which Excel opens as a sheet, too."""
    text = neutral(text)
    is_formula = text.lstrip().startswith(("=", "+", "-", "@"))
    return escape(f"'{text}" if is_formula else text)
