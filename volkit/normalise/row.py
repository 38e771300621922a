"""What only the rest of a row, or the row above, can settle."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from functools import cached_property

import polars as pl

from volkit.codes import table
from volkit.model.table import RawColumn, Reading, State
from volkit.normalise import id_no
from volkit.normalise.column import ReadColumn, all_read, with_values
from volkit.normalise.reader import noted
from volkit.normalise.time import clock
from volkit.numbers import national_id
from volkit.sheets.base import Column

_SPANS = (("in", "out"), ("start", "end"))
_NEVER_COPIED = frozenset({"person_name", "id_no"})


class _Draft:
    """A column being changed: new readings by position, put in place at the end."""

    def __init__(self, column: ReadColumn) -> None:
        self.column = column
        self.changed: dict[int, Reading] = {}

    @cached_property
    def states(self) -> pl.Series:
        """Return the state of each cell as it was read."""
        states = self.column.states
        return all_read(len(self.column.values)) if states is None else states

    def noted(self, *names: str) -> list[tuple[int, Reading]]:
        """Return the positions and readings with these notes, from the top."""
        notes = self.column.notes
        return sorted((p, r) for p, r in notes.items() if r.note in names)

    def done(self) -> ReadColumn:
        """Return the column with the changes."""
        if not self.changed:
            return self.column
        values, states = self.column.values, self.states.clone()
        read = {p: r.value for p, r in self.changed.items() if r.state is State.READ}
        states = states.scatter(
            list(self.changed), [int(r.state) for r in self.changed.values()]
        )
        return ReadColumn(
            with_values(values, read), states, {**self.column.notes, **self.changed}
        )


def settled(
    read: Mapping[str, ReadColumn],
    columns: Mapping[str, RawColumn],
    facts: Mapping[str, Column],
) -> dict[str, ReadColumn]:
    """Return the columns with what the rest of the row says taken in."""
    drafts = {
        key: _Draft(column)
        for key, column in read.items()
        if column.notes or key in {"in", "out", "start", "end"}
    }
    ids = read["id_no"].values if "id_no" in read else None
    if "birth" in drafts and ids is not None:
        _settle_birth(drafts["birth"], ids)
    if "sex" in drafts and ids is not None:
        _settle_sex(drafts["sex"], ids)
    if "id_no" in drafts and {"birth", "sex"} <= read.keys():
        _correct_ids(drafts["id_no"], read["birth"].values, read["sex"].values)
    for first, last in _SPANS:
        if first in drafts or last in drafts:
            _split_spans(first, last, drafts, columns)
    for key, draft in drafts.items():
        _copy_down(draft, facts[key])
    return {k: drafts[k].done() if k in drafts else c for k, c in read.items()}


def _settle_birth(draft: _Draft, ids: pl.Series) -> None:
    """Take the day of an unclear birth date from the row's ID number."""
    for position, reading in draft.column.notes.items():
        if reading.state is not State.UNREAD:
            continue
        number = ids[position]
        born = national_id.born(number) if number else None
        if born is not None:
            draft.changed[position] = _with_birth(reading, born)


def _with_birth(reading: Reading, born: dt.date) -> Reading:
    """Return a birth date as far as a sound ID number agrees with what is written."""
    year, month = reading.private.get("year"), reading.private.get("month")
    agrees = year == born.year and month in {None, born.month}
    match reading.note:
        case "" | "untidy-text" if isinstance(year, int) and isinstance(month, int):
            # A month that differs from the ID's is left to the rule that compares.
            value = born if agrees else dt.date(year, month, 1)
            return dataclasses.replace(reading, value=value, state=State.READ)
        case "date-without-day" | "date-without-month" if agrees:
            return dataclasses.replace(reading, value=born, state=State.READ, fix=born)
        case "month-unclear" if agrees and born.month in {1, 10}:
            return noted("month-told-by-id", born, born)
        case "date-not-solar":
            return dataclasses.replace(reading, fix=born)
    return reading


def _settle_sex(draft: _Draft, ids: pl.Series) -> None:
    """Take the sex that a nought leaves open from the row's ID number."""
    for position, reading in draft.noted("sex-not-stated"):
        number = ids[position]
        if number and national_id.is_valid(number):
            sex = national_id.sex(number)
            draft.changed[position] = dataclasses.replace(
                reading, value=sex, state=State.READ, fix=table("sex").caption(sex)
            )


def _correct_ids(draft: _Draft, births: pl.Series, sexes: pl.Series) -> None:
    """Offer the one number that a single slip away agrees with birth and sex."""
    for position, reading in draft.noted("id-checksum-mismatch"):
        number = reading.private.get("number")
        if isinstance(number, str):
            fix = id_no.corrected(number, births[position], sexes[position])
            draft.changed[position] = dataclasses.replace(reading, fix=fix)


def _split_spans(
    first: str, last: str, drafts: dict[str, _Draft], columns: Mapping[str, RawColumn]
) -> None:
    """Put the two ends of a span into the two columns that ask for them."""
    for key, other, own_end, other_end in (
        (first, last, "since", "until"), (last, first, "until", "since"),
    ):  # fmt: skip
        for position, reading in (
            drafts[key].noted("time-span") if key in drafts else ()
        ):
            own, far = str(reading.private[own_end]), str(reading.private[other_end])
            fits = other in drafts and _takes(drafts[other], position, far)
            drafts[key].changed[position] = dataclasses.replace(
                reading, value=_minutes(own), fix=own if fits else None
            )
            if fits and columns[other].cells[position] is None:
                drafts[other].changed[position] = Reading(
                    _minutes(far), note="time-span", fix=far, private=reading.private
                )


def _takes(draft: _Draft, position: int, end: str) -> bool:
    """Tell whether a column's cell is empty, or says this end of a span already."""
    state = draft.states[position]
    note = draft.column.notes.get(position)
    said = note is not None and end in note.private.values()
    return bool(
        state == State.EMPTY or said or draft.column.values[position] == _minutes(end)
    )


def _minutes(time: str) -> int:
    """Return the minutes since midnight of a time such as 08:30."""
    return int(time[:2]) * 60 + int(time[3:])


def _copy_down(draft: _Draft, fact: Column) -> None:
    """Take over the value of the row above where a cell says that it is the same.

    What belongs to one person alone is only offered, never taken as read.
    """
    if fact.kind in _NEVER_COPIED:
        return
    for position, reading in draft.noted("same-as-above"):
        if not position:
            continue
        reading = dataclasses.replace(  # noqa: PLW2901  the same reading, completed
            reading, fix=_offered(draft, position - 1, fact)
        )
        value = _value_at(draft, position - 1)
        if value is not None and not fact.is_private and not fact.unique:
            reading = dataclasses.replace(  # noqa: PLW2901  as above
                reading, value=value, state=State.READ
            )
        draft.changed[position] = reading


def _value_at(draft: _Draft, position: int) -> object:
    """Return the typed value of a cell, None if it has none."""
    changed = draft.changed.get(position)
    if changed is not None:
        return changed.value
    return draft.column.values[position]


def _offered(draft: _Draft, position: int, fact: Column) -> object:
    """Return what a cell holds, or should hold, as somebody would write it below."""
    above = draft.changed.get(position) or draft.column.notes.get(position)
    if above is not None and above.fix is not None:
        return above.fix
    value = draft.column.values[position]
    return None if value is None else _written(value, fact)


def _written(value: object, fact: Column) -> object:
    """Return a value as it stands in a cell."""
    if isinstance(value, pl.Series):
        return "、".join(_caption(fact, code) for code in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int) and fact.kind == "time":
        return clock(value)
    return _caption(fact, value) if isinstance(value, str) else value


def _caption(fact: Column, code: str) -> str:
    """Return what a code is called in the column's table."""
    return table(fact.codes).caption(code) if fact.codes else code
