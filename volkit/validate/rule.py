"""The contract of a rule: what it is, what it reads and where it says a table is wrong.

Five scopes; take the least that will do:

- `reading_rule`: gives words to what reading or normalising noticed;
- `column_rule`: one expression per column, made from the column's own facts;
- `row_rule`: other cells of the same row;
- `table_rule`: all rows of one table (`pl.Expr.over`, joins);
- `book_rule`: several sheets, of all the files given.

A rule's function takes, by name, what it needs of: `context`; `key` and `column`
(column rules); `frame` (the table's rows, in table rules); `book`
(`volkit.validate.book.Book`, in book rules). It returns `Broken`, a sequence of them, or None where it has no say.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import polars as pl

from volkit.model.finding import Safety, Severity
from volkit.sheets.base import Sheet

Scope = Literal["reading", "column", "row", "table", "book"]


class Broken:
    """Where a rule is broken, and what else there is to say.

    Args:
        column: the key of the cell to point at.
        where: true for the rows that break the rule; null counts as kept.
        fix: the value the cell should hold; null for rows without an offer.
            The column "" points at the table as a whole.
        frame: for table and book rules, the rows to judge where they are not the
            table's own; it keeps the column `row` and, in book rules, `table`.
        private: for params taken from another sheet's private column, the key in the
            judged sheet (or "id_no", "name", "phone", "birth") that says how to mask.
        params: the values that fill the message, expressions or plain values.

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
    """A rule's facts; `run` says where tables break it (None for reading rules)."""

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
    run: Callable[..., object] | None = None
    source: str = ""

    @property
    def wants(self) -> frozenset[str]:
        """Return the names of the arguments that the rule's function takes."""
        return (
            frozenset(inspect.signature(self.run).parameters)
            if self.run
            else frozenset()
        )

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
    source: str = "",
) -> Callable[[Callable[[], None]], Rule]:
    """Declare words for a note that reading or normalising makes under `name`."""
    return lambda run: Rule(
        code, name, severity, message, advice, "reading", since,
        fix=fix, run=run, source=source,
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
