"""Tables on their way from a file to the rules.

A reader makes `RawSheet`s; the layout finder cuts `RawTable`s out of them; normalising
makes a `Table`, whose typed frame the rules read. Positions inside a table count from
0 and are called `position`; rows of the sheet count from 1 and are called `row`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

from volkit.model.text import Label

if TYPE_CHECKING:
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
    `columns` are of equal length; `columns[0][0]` lies at `first_row` and
    `first_column` of the sheet, counted from 1. `number_formats` tells
    the formats of some cells, looked up only when asked for. `marked`
    gives, by row and column, what sets a cell apart ("font" or "fill"); `comments`
    holds the cells that have one.
    """

    name: str
    columns: Sequence[Sequence[object]]
    first_row: int = 1
    first_column: int = 1
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[tuple[int, int, int, int], ...] = ()
    visible: bool = True
    number_formats: Callable[
        [Iterable[tuple[int, int]]], dict[tuple[int, int], str]
    ] = lambda _cells: {}
    declared: tuple["DeclaredTable", ...] = ()
    marked: Mapping[tuple[int, int], str] = field(default_factory=dict)
    comments: frozenset[tuple[int, int]] = frozenset()
    epoch_1904: bool = False


@dataclass(frozen=True, slots=True)
class DeclaredTable:
    """A table that the workbook itself declares; rows and columns count from 1.

    `bottom` is the last row of data; a totals row, if there is one, lies below it.
    """

    name: str
    top: int
    left: int
    bottom: int
    right: int
    has_totals: bool = False


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that holds an error such as #N/A, or a formula without a result.

    `text` is the error as Excel writes it; "" for a formula that was never calculated.
    """

    text: str


@dataclass(frozen=True, slots=True)
class MergedCell:
    """An empty cell of a table that a merge with the cell above it covers."""

    label: ClassVar[Label] = Label("合并单元格", "合併儲存格", "merged cell")

    def __str__(self) -> str:
        """Return what stands for it in a sentence."""
        return str(self.label)


@dataclass(frozen=True)
class RawColumn:
    """One column of a table: its header as found, its key if known, its cells.

    `letter` is the sheet's column letter. `key` is None for an unknown column;
    a running number is "seq" on every sheet.
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
    `titles` are the lines above the header.
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
    titles: tuple[str, ...] = ()

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
    instead (str, float, int or `date`), None for no offer. `params` tell nothing about
    a person and are shown as they are; `private` ones are masked as the column says.
    """

    value: object = None
    state: State = State.READ
    note: str = ""
    fix: object = None
    params: Mapping[str, object] = field(default_factory=dict)
    private: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """A `Reading`'s note at one cell of a table.

    Besides what the reading said, `private` has the cell itself as `value`, and the
    repaired cell as `fix` if there is one.
    """

    position: int
    key: str
    note: str
    fix: object = None
    params: Mapping[str, object] = field(default_factory=dict)
    private: Mapping[str, object] = field(default_factory=dict)


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
    frame: "pl.DataFrame"
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class RawFile:
    """Everything read from one file.

    `notes` are about the file as a whole or about sheets in which no table was
    recognised (their param `sheet` names the sheet).
    """

    path: str
    tables: tuple[RawTable, ...] = ()
    notes: tuple[LayoutNote, ...] = ()
