"""Read one column: the clean cells at once, each distinct other cell once."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import polars as pl

from volkit.model.table import ErrorCell, MergedCell, Reading, State
from volkit.normalise.reader import Reader, noted
from volkit.normalise.words import APOSTROPHES, DITTOS, bare, narrow, unmarked

_FORMULA_SIGNS = ("=", "+", "-", "@")
_FEW = 1_000
_NUMBER_OR_PHONE = re.compile(r"[+-]?[\d.,%()/\s-]+")


@dataclass(frozen=True)
class ReadColumn:
    """A column's values, the state of each cell, and what was noticed where.

    `states` is None where every cell is simply read. `notes` also keeps readings
    without a note that have something for the rest of the row, such as a month
    without its day.
    """

    values: pl.Series
    states: pl.Series | None
    notes: Mapping[int, Reading]


def read_column(
    cells: Sequence[object], reader: Reader, beside: Sequence[object] | None = None
) -> ReadColumn:
    """Return a column as its reader understands it."""
    kinds = frozenset(map(type, cells))
    values = _clean(cells, kinds, reader)
    if beside is not None and reader.plain_beside is not None:
        doubtful = [near not in reader.plain_beside for near in beside]
        values = values.set(pl.Series(doubtful, dtype=pl.Boolean), None)
    empty = _empty(cells, kinds)
    if values.null_count() == (0 if empty is None else empty.sum()):
        return ReadColumn(values, _states(empty, {}, len(cells)), {})
    unread = values.is_null()
    unclear = (unread if empty is None else unread & ~empty).arg_true().to_list()
    readings = _looked_at(cells, reader, beside, unclear)
    read = {p: r.value for p, r in readings.items() if r.state is State.READ}
    return ReadColumn(
        with_values(values, read),
        _states(empty, readings, len(cells)),
        {p: r for p, r in readings.items() if r.note or r.private},
    )


def _empty(cells: Sequence[object], kinds: frozenset[type]) -> pl.Series | None:
    """Return which cells are empty, None where none is."""
    if type(None) not in kinds:
        return None
    return pl.Series([cell is None for cell in cells], dtype=pl.Boolean)


def _states(
    empty: pl.Series | None, readings: Mapping[int, Reading], height: int
) -> pl.Series | None:
    """Return the state of each cell, None where all are simply read."""
    stated = {p: int(r.state) for p, r in readings.items() if r.state}
    if empty is None and not stated:
        return None
    states = all_read(height) if empty is None else empty.cast(pl.UInt8)
    return states.scatter(list(stated), list(stated.values())) if stated else states


def all_read(height: int) -> pl.Series:
    """Return the states of cells that are all simply read."""
    return pl.Series([int(State.READ)], dtype=pl.UInt8).new_from_index(0, height)


def _clean(
    cells: Sequence[object], kinds: frozenset[type], reader: Reader
) -> pl.Series:
    """Return the values of cells that need no closer look, null elsewhere."""
    native, text = kinds & reader.native, str in kinds
    if not native and not text:
        return pl.Series([None] * len(cells), dtype=reader.dtype)
    if not native:
        return _clean_texts(_of(cells, kinds, {str}), reader)
    ready = _of(cells, kinds, native)
    series = pl.Series(ready, dtype=reader.native_dtype, strict=False)
    typed = reader.from_native(series)
    if not text:
        return typed
    words = _clean_texts(_of(cells, kinds, {str}), reader)
    return words.zip_with(words.is_not_null(), typed)


def _clean_texts(texts: Sequence[object], reader: Reader) -> pl.Series:
    """Return the values of texts that need no closer look, null elsewhere.

    A few distinct ones are quicker asked one by one than a series is gone through.
    """
    recur = reader.bulk is None or len(set(texts[: 2 * _FEW])) <= _FEW
    if reader.word is not None and recur:
        known = {text: reader.word(str(text)) for text in set(texts) - {None}}
        if all(value is text for text, value in known.items()):
            return pl.Series(texts, dtype=reader.dtype)
        values = pl.Series(list(known.values()), dtype=reader.dtype)
        place = {text: n for n, text in enumerate(known)}
        return values.gather(pl.Series(list(map(place.get, texts)), dtype=pl.UInt32))
    if reader.bulk is None:
        return pl.Series([None] * len(texts), dtype=reader.dtype)
    return reader.bulk(pl.Series(texts, dtype=pl.String))


def _of(
    cells: Sequence[object], kinds: AbstractSet[type], wanted: AbstractSet[type]
) -> Sequence[object]:
    """Return the cells of some types, None for the others."""
    if kinds <= wanted | {type(None)}:
        return cells
    return [cell if type(cell) in wanted else None for cell in cells]


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
