"""What is wrong with the user's data: findings, fixes and the places they point to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Severity(IntEnum):
    """How bad it is; a higher number is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the word that JSON uses."""
        return self.name.lower()


class Safety(StrEnum):
    """How sure a repair is: applied by `fix`, applied on demand, or only shown."""

    SAFE = "safe"
    ASK = "ask"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class CellRef:
    """One cell of one sheet of one file; `row` counts from 1, `column` is a letter."""

    file: str
    sheet: str
    row: int
    column: str

    @property
    def cell(self) -> str:
        """Return the cell's address, such as D7."""
        return f"{self.column}{self.row}"


@dataclass(frozen=True, slots=True)
class Fix:
    """The value a cell should hold: text, a number, a `date`, or None to empty it."""

    safety: Safety
    value: object


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in one cell, row, table or file; the words are added later.

    `cell`, `row` and `column` are None where a whole table or file is meant.
    `value` and `params` hold what the sheet holds, unmasked: whatever shows them
    passes them through `volkit.sheets.privacy` first.
    `column` is the column's English key.
    `private` names the params that came from private columns, with the column key
    that tells how to mask each.
    """

    code: str
    file: str
    sheet: str
    cell: str | None = None
    row: int | None = None
    column: str | None = None
    value: object = None
    params: Mapping[str, object] = field(default_factory=dict)
    private: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None
    table: str | None = None
