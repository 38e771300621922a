"""Unified social credit codes of organisations in a column."""

import polars as pl

from volkit.model.table import Reading
from volkit.normalise.reader import Asked, Reader, noted
from volkit.normalise.words import shown
from volkit.numbers import credit_code

_OLD_LENGTHS = frozenset({9, 10, 13, 15})
"""Organisation codes and registration numbers of before October 2015."""


def reader(_: Asked) -> Reader:
    """Return the reader of a column of credit codes."""
    return Reader(pl.String, None, _read)


def _read(cell: object, _: object) -> Reading:
    """Return one code."""
    text = shown(cell)
    code = credit_code.compact(text)
    wrong = credit_code.problem(code)
    if not wrong:
        return Reading(code) if text == code else noted("credit-code-form", code, code)
    if isinstance(cell, float | int):
        return noted("credit-code-wrong")
    if wrong == "length" and len(code) in _OLD_LENGTHS:
        return noted("credit-code-of-old-kind", code)
    return noted("credit-code-wrong")
