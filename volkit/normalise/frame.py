"""A raw table becomes a table with typed columns and remarks on single cells."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

import polars as pl

from volkit.model.address import column_number
from volkit.model.table import (
    ROW,
    RawColumn,
    RawTable,
    Reading,
    Remark,
    Table,
    state_name,
)
from volkit.normalise import (
    code,
    credit_code,
    date,
    hours,
    id_no,
    moment,
    name,
    number,
    phone,
    row,
    text,
    time,
    yes_no,
)
from volkit.normalise.column import ReadColumn, read_column
from volkit.normalise.reader import Asked, Reader
from volkit.normalise.words import shown
from volkit.sheets.base import Kind, columns_of
from volkit.sheets.context import Context

READERS: Mapping[Kind, Callable[[Asked], Reader]] = {
    "text": text.reader,
    "text_long": text.reader,
    "person_name": name.reader,
    "int": number.reader,
    "decimal": number.reader,
    "money": number.reader,
    "percent": number.reader,
    "hours": hours.reader,
    "date": date.reader,
    "month_date": date.reader,
    "datetime": moment.reader,
    "time": time.reader,
    "bool": yes_no.reader,
    "code": code.reader,
    "code_multi": code.multi_reader,
    "id_no": id_no.reader,
    "phone": phone.reader,
    "uscc": credit_code.reader,
    "ref": code.reference_reader,
    "ref_multi": text.reader,
    "url": text.reader,
    "photo": text.reader,
    "signature": text.reader,
}


def normalise(raw: RawTable, context: Context) -> Table:
    """Return the table with every known column typed, and what was noticed in cells."""
    facts = columns_of(raw.kind)
    columns: dict[str, RawColumn] = {}
    for column in raw.columns:
        if column.key in facts:
            columns.setdefault(column.key, column)
    done: dict[str, ReadColumn] = {}
    for key in sorted(columns, key=lambda k: k == "id_no"):
        column, fact = columns[key], facts[key]
        asked = Asked(key, fact, column.header, context, column.month, raw.epoch_1904)
        is_date = fact.kind in {"date", "month_date", "datetime"}
        beside = _beside(raw, column, done, is_date=is_date)
        done[key] = read_column(column.cells, READERS[fact.kind](asked), beside)
    read = {key: done[key] for key in columns}
    read = row.settled(read, columns, facts)
    return Table(raw, _frame(raw, read), tuple(_remarks(read, columns)))


def _beside(
    raw: RawTable, column: RawColumn, done: Mapping[str, ReadColumn], *, is_date: bool
) -> list[object] | None:
    """Return what else a reader must see of each row, None for most columns."""
    if column.key == "id_no" and "id_type" in done:
        return done["id_type"].values.to_list()
    if (
        raw.number_formats
        and is_date
        and any(type(c) is float and not c.is_integer() for c in column.cells)
    ):
        place = column_number(column.letter)
        return [raw.number_formats.get((r, place), "") for r in raw.rows]
    return None


def _frame(raw: RawTable, read: Mapping[str, ReadColumn]) -> pl.DataFrame:
    """Return the typed frame; states only where some cell is not simply read."""
    series = [pl.Series(ROW, raw.rows, dtype=pl.UInt32)]
    for key, column in read.items():
        series.append(column.values.alias(key))
        if column.states is not None:
            series.append(column.states.alias(state_name(key)))
    return pl.DataFrame(series)


def _remarks(
    read: Mapping[str, ReadColumn], columns: Mapping[str, RawColumn]
) -> Iterator[Remark]:
    """Give the notes on single cells, column by column, from the top."""
    for key, column in read.items():
        cells = columns[key].cells
        # Equal cells share one reading, and so what is said of it.
        said: dict[int, Mapping[str, object]] = {}
        for position in sorted(column.notes):
            reading = column.notes[position]
            if not reading.note:
                continue
            private = said.get(id(reading))
            if private is None:
                private = said[id(reading)] = _private(reading, cells[position])
            yield Remark(
                position, key, reading.note, reading.fix, reading.params, private
            )


def _private(reading: Reading, cell: object) -> Mapping[str, object]:
    """Return what a sentence may say of a cell, to be masked as its column says."""
    fix = {} if reading.fix is None else {"fix": _said(reading.fix)}
    return {"value": _said(cell), **fix, **reading.private}


def _said(cell: object) -> str:
    """Return a cell as a sentence shows it."""
    if isinstance(cell, dt.datetime):
        is_day = cell.time() == dt.time()
        return f"{cell.date()}" if is_day else cell.isoformat(" ", "minutes")
    return shown(cell)
