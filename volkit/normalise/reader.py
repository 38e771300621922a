"""What a kind of column must be able to do, and what it is told about its column."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field

import polars as pl

from volkit.model.table import Reading, State
from volkit.normalise.words import NULLS
from volkit.sheets.base import Column
from volkit.sheets.context import Context


@dataclass(frozen=True)
class Asked:
    """The facts of one column of one table."""

    key: str
    fact: Column
    header: str
    context: Context
    month: bool = False
    epoch_1904: bool = False

    @property
    def is_issued(self) -> bool:
        """Tell whether the column holds numbers that somebody issued."""
        return self.key.endswith("_no") and self.fact.kind in {"text", "ref"}


def kept(cells: pl.Series, clean: pl.Series) -> pl.Series:
    """Return cells with null where they are not `clean`; a null one is not."""
    if clean.all():
        return cells
    return cells.set(~clean.fill_null(value=False), None)


@dataclass(frozen=True)
class Reader:
    """How a column is read: clean cells in bulk, the distinct others one by one.

    `bulk` returns the typed values of clean texts, null where a text needs a closer
    look; `word` does that for one text, and is asked where the same few texts recur.
    Without either every text is looked at. Cells of the types `native` are values
    already; `from_native` turns a series of them into the frame's type, null where one
    needs a closer look. `read` judges one cell; it is also given what stands `beside`
    it, if the kind needs that, and bulk reading stands only beside the values in
    `plain_beside` (None: beside any). `nulls` are the words that answer without one.
    """

    dtype: pl.DataType | type[pl.DataType]
    bulk: Callable[[pl.Series], pl.Series] | None
    read: Callable[[object, object], Reading]
    word: Callable[[str], object] | None = None
    native: frozenset[type] = frozenset()
    native_dtype: pl.DataType | type[pl.DataType] = pl.Null
    from_native: Callable[[pl.Series], pl.Series] = field(default=lambda s: s)
    plain_beside: frozenset[object] | None = None
    nulls: Container[str] = NULLS
    is_text: bool = False


def noted(
    note: str,
    value: object = None,
    fix: object = None,
    params: Mapping[str, object] | None = None,
    **private: object,
) -> Reading:
    """Return a reading with a note; it is understood if it has a value."""
    state = State.UNREAD if value is None else State.READ
    return Reading(value, state, note, fix, params or {}, private)
