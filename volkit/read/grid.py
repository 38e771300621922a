"""A sheet's cells by position, for looking at a few rows at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from volkit.model.table import RawSheet


@dataclass(frozen=True)
class Grid:
    """A sheet whose rows and columns count from 0 within its filled block."""

    sheet: RawSheet
    _merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """Return the number of rows."""
        return len(self.sheet.columns[0]) if self.sheet.columns else 0

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.sheet.columns)

    def row(self, i: int, left: int = 0, right: int | None = None) -> list[object]:
        """Return the cells of one row, blank ones as None."""
        return [
            None if is_blank(v := column[i]) else v
            for column in self.sheet.columns[left:right]
        ]

    @cached_property
    def spans(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return the last row and column of each merged range, by its first cell."""
        top, left = self.sheet.first_row, self.sheet.first_column
        return {
            (a - top, b - left): (c - top, d - left) for a, b, c, d in self.sheet.merges
        }

    @cached_property
    def blank_columns(self) -> frozenset[int]:
        """Return the columns without any value."""
        return frozenset(
            j
            for j, column in enumerate(self.sheet.columns)
            if not any(not is_blank(v) for v in column[:_PEEK])
            and all(is_blank(v) for v in column)
        )


_PEEK = 200


def is_blank(value: object) -> bool:
    """Tell whether a cell holds nothing that can be seen."""
    return value is None or (type(value) is str and not value.strip())


def texts(cells: Sequence[object]) -> list[str]:
    """Return the texts among some cells."""
    return [c for c in cells if isinstance(c, str)]
