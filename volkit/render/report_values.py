"""What a report says, before it is written anywhere: tables, charts, rows behind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from volkit.i18n import N_
from volkit.model.text import Label

Kind = Literal["text", "day", "count", "number", "hours", "money", "share", "state"]
"""What a column holds; a share is a part of 1, a state a week's mark."""

SUMMED: frozenset[Kind] = frozenset({"count", "number", "hours", "money"})

Rows = Sequence[int]
"""Rows of sheets, each as one number made by `row_number`, in any order."""

_BITS = 22
"""A sheet has fewer rows than two to this power."""


def place_of(number: int) -> tuple[int, int]:
    """Return the table and the row that a number stands for."""
    return number >> _BITS, number & ((1 << _BITS) - 1)


def first_row(table: int) -> int:
    """Return the number to which a table's rows are added."""
    return table << _BITS


MARKS: Mapping[str, str] = {"met": "√", "missed": "×", "excused": "－", "not_yet": "…"}
"""How the state of a week is written in a narrow cell."""
STATES: Mapping[str, Label] = {
    "met": Label("达标", "達標", "met"),
    "missed": Label("未达标", "未達標", "missed"),
    "excused": Label("免查", "免查", "excused"),
    "not_yet": Label("本周未完", "本週未完", "week not over"),
}
COLOURS: Mapping[str, str] = {
    "met": "63BE7B", "missed": "F8696B", "excused": "D9D9D9", "not_yet": "FFEB84",
}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """A column: its caption, what it holds, its width in characters if not usual."""

    label: Label
    kind: Kind = "text"
    width: int = 0


@dataclass(frozen=True)
class Line:
    """One line of a table, the rows behind it and, by column, behind its numbers."""

    values: tuple[object, ...]
    rows: Rows = ()
    parts: Mapping[int, Rows] = field(default_factory=dict)


@dataclass(frozen=True)
class Chart:
    """A chart of some columns over the one that names the lines."""

    kind: Literal["bar", "line"]
    values: tuple[int, ...]
    names: int = 0


@dataclass(frozen=True)
class Block:
    """A table with its caption; `total` is its last line."""

    title: Label
    heads: tuple[Head, ...]
    lines: Sequence[Line]
    total: tuple[object, ...] | None = None
    chart: Chart | None = None


@dataclass(frozen=True)
class Page:
    """One sheet of the report workbook."""

    title: Label
    tab: Label
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    public: bool = False


@dataclass(frozen=True)
class Frame:
    """What stands above every table, and where the rows' tables are."""

    period: str
    source: str
    left_out: tuple[str, ...] = ()
    places: Mapping[int, str] = field(default_factory=dict)


INTERNAL = N_("For the office only: not to be published or passed on.")
TOTAL = Label("合计", "合計", "Total")


def total_of(
    heads: Sequence[Head],
    lines: Iterable[Line],
    shares: Mapping[int, tuple[int, int]] | None = None,
    caption: Label = TOTAL,
) -> tuple[object, ...]:
    """Return the last line: sums where there are amounts, shares made of two sums."""
    values = [line.values for line in lines]
    sums = [
        _sum([line[n] for line in values]) if head.kind in SUMMED else None
        for n, head in enumerate(heads)
    ]
    for place, (part, whole) in (shares or {}).items():
        sums[place] = share(sums[part], sums[whole])
    return (caption, *sums[1:])


def share(part: object, whole: object) -> float | None:
    """Return one amount as a part of another; None of nothing."""
    if not isinstance(part, int | float) or not isinstance(whole, int | float):
        return None
    return round(part / whole, 9) if whole else None


def _sum(values: Sequence[object]) -> float | None:
    """Return the sum of what is known of a column; None where nothing is."""
    known = [v for v in values if isinstance(v, int | float)]
    return round(sum(known), 9) if known or not values else None
