"""Tables on their way from a file to the rules.

A reader makes `RawSheet`s; the layout finder cuts `RawTable`s out of them; normalising
makes a `Table`, whose typed frame the rules read. Positions inside a table count from
0 and are called `position`; rows of the sheet count from 1 and are called `row`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import polars as pl

ROW = "row"
"""The frame's column that holds the row of the sheet, from 1 (UInt32)."""


class State(IntEnum):
    """What became of a cell; a frame keeps it in the column `state_name(key)`."""

    READ = 0
    EMPTY = 1
    ANSWERED = 2
    UNREAD = 3


def state_name(key: str) -> str:
    """Return the name of the frame's column that holds a column's states (UInt8)."""
    return f"{key}.state"


@dataclass(frozen=True)
class RawSheet:
    """One sheet as read: a dense block of cells, each keeping its kind.

    A cell is None (empty), str (text), float or int (number), bool, `datetime.date`,
    `datetime.datetime`, `datetime.time`, `datetime.timedelta`, or `ErrorCell`.
    `first_row` and `first_column` place `rows[0][0]` on the sheet, from 1.
    """

    name: str
    rows: Sequence[Sequence[object]]
    first_row: int = 1
    first_column: int = 1
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[tuple[int, int, int, int], ...] = ()
    visible: bool = True
    number_formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    marked_cells: int = 0


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that holds an error such as #N/A, or a formula without a result.

    `text` is the error as Excel writes it; "" for a formula that was never calculated.
    """

    text: str


@dataclass(frozen=True)
class RawColumn:
    """One column of a table: its header as found, its key if known, its cells.

    `letter` is the sheet's column letter. `key` is None for an unknown column.
    `month` is True where the header asks for a month only (出生年月, 入党年月).
    """

    header: str
    letter: str
    key: str | None
    cells: Sequence[object]
    hidden: bool = False
    month: bool = False


@dataclass(frozen=True)
class LayoutNote:
    """Something the layout finder noticed: `note` names the rule that words it.

    `row` and `letter` say where, None for the table as a whole.
    """

    note: str
    params: Mapping[str, object] = field(default_factory=dict)
    row: int | None = None
    letter: str | None = None


@dataclass(frozen=True)
class RawTable:
    """One table of one sheet: data rows only; titles, totals and footers are left out.

    `kind` is the key of the sheet class it was recognised as. `rows` holds the sheet
    row of each data row. `missing` holds the keys of required columns that are absent.
    """

    file: str
    sheet: str
    kind: str
    header_row: int
    columns: tuple[RawColumn, ...]
    rows: Sequence[int]
    missing: tuple[str, ...] = ()
    notes: tuple[LayoutNote, ...] = ()
    number_formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    epoch_1904: bool = False

    @property
    def range(self) -> str:
        """Return the address of the data rows, such as A4:R55; "" without rows."""
        if not self.rows or not self.columns:
            return ""
        first, last = self.columns[0].letter, self.columns[-1].letter
        return f"{first}{min(self.rows)}:{last}{max(self.rows)}"

    @property
    def letters(self) -> dict[str, str]:
        """Return the column letter of each known key."""
        return {c.key: c.letter for c in self.columns if c.key}


@dataclass(frozen=True)
class Reading:
    """What one raw value turned out to be.

    `value` is the typed value, None unless `state` is READ. `note` names the rule that
    says what was noticed ("" for nothing). `fix` is the value the cell should hold
    instead (str, float, int or `date`), None for no offer.
    """

    value: object = None
    state: State = State.READ
    note: str = ""
    fix: object = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """A `Reading`'s note at one cell of a table."""

    position: int
    key: str
    note: str
    fix: object = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """A table with typed columns.

    `frame` has, for each known column key, a typed column, and `state_name(key)`
    where any cell of it is not READ; and `ROW`. `raw` has the columns as they were.
    Types: text, names, numbers issued, codes String; code_multi List(String); dates
    Date; datetime Datetime; time Int32 (minutes since midnight); int Int64; hours,
    decimal, money, percent Float64; bool Boolean.
    """

    raw: RawTable
    frame: pl.DataFrame
    remarks: tuple[Remark, ...] = ()
