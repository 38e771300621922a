"""The contract of a rule: what it is, what it reads and where it says a table is wrong.

Five scopes; take the least that will do:

- `reading_rule`: gives words to what reading or normalising noticed;
- `column_rule`: one expression per column, made from the column's own facts;
- `row_rule`: other cells of the same row;
- `table_rule`: all rows of one table (`pl.Expr.over`, joins);
- `book_rule`: several sheets, of all the files given.

A rule's function takes, by name, what it needs of: `context`; `key` and `column`
(column rules); `kind` (the sheet's key), `frame` (the table's rows) and `table` (the
whole of it), outside book rules; `book` (`volkit.validate.book.Book`), of all files in
book rules, of the one table in others. It returns `Broken`, a sequence of them, or
None where it has no say.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import polars as pl

from volkit.model.finding import Safety, Severity
from volkit.sheets.base import Sheet

Scope = Literal["reading", "column", "row", "table", "book"]


class Broken:
    """Where a rule is broken, and what else there is to say.

    Args:
        column: the key of the cell to point at; "" points at the table as a whole.
        where: true for the rows that break the rule; null counts as kept.
        fix: the value the cell should hold; null for rows without an offer.
        frame: for table and book rules, the rows to judge where they are not the
            table's own; it keeps the column `row` and, in book rules, `table`.
        private: for params, the key in the judged sheet (or "id_no", "name", "phone",
            "birth") that says how to show and mask them; "" for a public one. Words
            and days take it from the private or coded column they are made of.
        params: the values that fill the message: expressions, plain values, or
            captions (`Label`), which are shown in the reader's language.

    """

    def __init__(
        self,
        column: str,
        *,
        where: pl.Expr,
        fix: pl.Expr | None = None,
        frame: pl.DataFrame | None = None,
        private: Mapping[str, str] | None = None,
        **params: object,
    ) -> None:
        self.column = column
        self.where = where
        self.fix = fix
        self.frame = frame
        self.private = private or {}
        self.params = params


@dataclass(frozen=True)
class Rule:
    """A rule's facts; `run` says where tables break it (None for reading rules).

    `native` is an Excel formula that is TRUE where the row keeps the rule: "{key}" is
    the row's own cell, "{key:column}" all cells of the column, "{key:above}" those
    down to this row, "{key:is A,B}" whether the cell says the caption of one of these
    codes (1 and 0 for yes and no); braces of its own are doubled, as in `str.format`.
    `native_column` is the key of the cell that carries it. Without `sheets`, every
    sheet with that column has the check.
    """

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    scope: Scope
    since: str
    sheets: tuple[type[Sheet], ...] = ()
    fix: Safety | None = None
    native: str = ""
    native_column: str = ""
    run: Callable[..., object] | None = None
    source: str = ""

    @cached_property
    def wants(self) -> frozenset[str]:
        """Return the names of the arguments that the rule's function takes."""
        return (
            frozenset(inspect.signature(self.run).parameters)
            if self.run
            else frozenset()
        )

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Return the keys of the sheets that it is for, none for every sheet."""
        return frozenset(sheet.key for sheet in self.sheets)

    @property
    def page(self) -> Path:
        """Return the Markdown page that lies beside the rule's module."""
        subject = inspect.getmodule(self.run)
        if subject is None or subject.__file__ is None:
            raise LookupError(self.code)
        return Path(subject.__file__).with_suffix(".md")


def reading_rule(  # noqa: PLR0913  a rule's facts are its arguments
    *,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    advice: str,
    since: str,
    fix: Safety | None = None,
    native: str = "",
    native_column: str = "",
    source: str = "",
) -> Callable[[Callable[[], None]], Rule]:
    """Declare words for a note that reading or normalising makes under `name`."""
    return lambda run: Rule(
        code, name, severity, message, advice, "reading", since,
        fix=fix, native=native, native_column=native_column, run=run, source=source,
    )  # fmt: skip


def _declares(scope: Scope) -> Callable[..., Callable[[Callable[..., object]], Rule]]:
    """Return the decorator of one scope."""

    def declare(
        *sheets: type[Sheet], code: str, name: str, severity: Severity, **facts: object
    ) -> Callable[[Callable[..., object]], Rule]:
        return lambda run: Rule(
            code=code, name=name, severity=severity, scope=scope,
            sheets=sheets, run=run, **facts,  # type: ignore[arg-type]  # the decorator's own keywords
        )  # fmt: skip

    return declare


column_rule = _declares("column")
row_rule = _declares("row")
table_rule = _declares("table")
book_rule = _declares("book")
