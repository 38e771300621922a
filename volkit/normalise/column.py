"""Read one column: the clean cells at once, each distinct other cell once."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from volkit.model.table import ErrorCell, MergedCell, Reading, State
from volkit.normalise.reader import Reader, noted
from volkit.normalise.words import APOSTROPHES, DITTOS, bare, narrow, unmarked

_FORMULA_SIGNS = ("=", "+", "-", "@")
_NUMBER_OR_PHONE = re.compile(r"[+-]?[\d.,%()/\s-]+")
_TEXT_ONLY = frozenset({str, type(None)})


@dataclass(frozen=True)
class ReadColumn:
    """A column's values, the state of each cell, and what was noticed where.

    `notes` also keeps readings without a note that have something for the rest of
    the row, such as a month without its day.
    """

    values: pl.Series
    states: pl.Series
    notes: Mapping[int, Reading]


def read_column(
    cells: Sequence[object], reader: Reader, beside: Sequence[object] | None = None
) -> ReadColumn:
    """Return a column as its reader understands it."""
    kinds = frozenset(map(type, cells))
    texts = _texts(cells, kinds)
    if kinds <= _TEXT_ONLY:
        present = texts.is_not_null()
    else:
        present = pl.Series([cell is not None for cell in cells], dtype=pl.Boolean)
    values = _clean(cells, kinds, texts, reader)
    if beside is not None and reader.plain_beside is not None:
        doubtful = [near not in reader.plain_beside for near in beside]
        values = values.set(pl.Series(doubtful, dtype=pl.Boolean), None)
    unclear = (values.is_null() & present).arg_true().to_list()
    readings = _looked_at(cells, reader, beside, unclear)
    states = (~present).cast(pl.UInt8)
    stated = {p: int(r.state) for p, r in readings.items() if r.state}
    if stated:
        states = states.scatter(list(stated), list(stated.values()))
    return ReadColumn(
        with_values(
            values, {p: r.value for p, r in readings.items() if r.state is State.READ}
        ),
        states,
        {p: r for p, r in readings.items() if r.note or r.private},
    )


def _texts(cells: Sequence[object], kinds: frozenset[type]) -> pl.Series:
    """Return the cells that are texts, null elsewhere."""
    if str not in kinds:
        return pl.Series([None] * len(cells), dtype=pl.String)
    only = kinds <= _TEXT_ONLY
    texts = cells if only else [c if type(c) is str else None for c in cells]
    return pl.Series(texts, dtype=pl.String)


def _clean(
    cells: Sequence[object], kinds: frozenset[type], texts: pl.Series, reader: Reader
) -> pl.Series:
    """Return the values of cells that need no closer look, null elsewhere."""
    native, text = kinds & reader.native, str in kinds
    values = pl.Series([None] * len(cells), dtype=reader.dtype)
    if text:
        values = reader.bulk(texts)
    if native:
        only = kinds <= native | {type(None)}
        ready = cells if only else [c if type(c) in native else None for c in cells]
        series = pl.Series(ready, dtype=reader.native_dtype, strict=False)
        typed = reader.from_native(series)
        values = values.zip_with(values.is_not_null(), typed) if text else typed
    return values


def _looked_at(
    cells: Sequence[object],
    reader: Reader,
    beside: Sequence[object] | None,
    unclear: Iterable[int],
) -> dict[int, Reading]:
    """Return the reading of each unclear cell, equal ones looked at only once."""
    known: dict[object, Reading] = {}
    readings: dict[int, Reading] = {}
    for position in unclear:
        cell = cells[position]
        near = beside[position] if beside is not None else None
        # 1, 1.0 and True are equal and hash alike, but are not the same cell.
        place = (cell, near) if type(cell) is str else (type(cell), cell, near)
        reading = known.get(place)
        if reading is None:
            reading = known[place] = understood(cell, reader, near)
        readings[position] = reading
    return readings


def with_values(values: pl.Series, new: Mapping[int, object]) -> pl.Series:
    """Return a series with some values put in their places."""
    if not new:
        return values
    if isinstance(values.dtype, pl.List):
        whole = values.to_list()
        for position, value in new.items():
            whole[position] = value
        return pl.Series(whole, dtype=values.dtype)
    put = pl.Series(list(new.values()), dtype=values.dtype)
    return values.clone().scatter(list(new), put)


def understood(cell: object, reader: Reader, near: object = None) -> Reading:
    """Return what one cell is: an error, nothing, an answer, a pointer or a value."""
    if isinstance(cell, ErrorCell):
        note = "formula-error" if cell.text else "formula-not-calculated"
        return noted(note, params={"error": cell.text})
    if isinstance(cell, float) and not math.isfinite(cell):
        return noted("formula-error", params={"error": str(cell)})
    if isinstance(cell, MergedCell):
        return noted("same-as-above")
    if isinstance(cell, str):
        return _of_text(cell, reader, near)
    return reader.read(cell, near)


def _of_text(cell: str, reader: Reader, near: object) -> Reading:
    """Return what one text is: nothing, an answer, a pointer or a value."""
    word = bare(unmarked(bare(cell)))
    if not word or word in APOSTROPHES:
        return Reading(state=State.EMPTY)
    if word in DITTOS:
        return noted("same-as-above")
    if word in reader.nulls:
        return Reading(state=State.ANSWERED)
    return _with_formula_sign(word, reader.read(cell, near), reader)


def _with_formula_sign(word: str, reading: Reading, reader: Reader) -> Reading:
    """Return a reading that warns of a text which Excel would take for a formula."""
    if not word.startswith(_FORMULA_SIGNS) or _NUMBER_OR_PHONE.fullmatch(narrow(word)):
        return reading
    if reader.is_text or reading.state is State.UNREAD:
        return noted("formula-like-text", reading.value)
    return reading
