"""A table as it was found, for those who have something to say about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from volkit.model.table import RawColumn, RawSheet
from volkit.read.assign import Assignment
from volkit.read.layout import Region
from volkit.read.rows import Block, Sorting

_SHOWN = 8


@dataclass(frozen=True)
class About:
    """A table and how it was found."""

    sheet: RawSheet
    region: Region
    block: Block
    sorting: Sorting
    roles: Assignment
    rows: Sequence[int]
    columns: tuple[RawColumn, ...]

    @property
    def start(self) -> int:
        """Return the sheet's row of the first row under the header."""
        return self.sheet.first_row + self.region.header.bottom + 1


def listed(words: Sequence[str]) -> str:
    """Return the first of some words in one line, and how many there are more."""
    rest = f" …（+{len(words) - _SHOWN}）" if len(words) > _SHOWN else ""
    return "、".join(words[:_SHOWN]) + rest
