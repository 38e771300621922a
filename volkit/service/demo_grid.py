"""A sheet of the invented street while it is being made: clean first, then spoilt."""

import datetime as dt
from dataclasses import dataclass, field

Planted = tuple[int, str, str]
"""Where dirt was put: the data row from 0, the column's key, what kind of dirt."""


@dataclass
class Grid:
    """Rows under known keys, and the dirt that was put into them."""

    keys: tuple[str, ...]
    rows: list[list[object]] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)

    def add(self, **values: object) -> int:
        """Append a row and return its position."""
        self.rows.append([values.get(key) for key in self.keys])
        return len(self.rows) - 1

    def get(self, position: int, key: str) -> object:
        """Return one cell."""
        return self.rows[position][self.keys.index(key)]

    def day(self, position: int, key: str) -> dt.date:
        """Return one cell that holds a day."""
        value = self.get(position, key)
        if not isinstance(value, dt.date):
            raise TypeError(key)
        return value

    def clock(self, position: int, key: str) -> dt.time:
        """Return one cell that holds a time."""
        value = self.get(position, key)
        if not isinstance(value, dt.time):
            raise TypeError(key)
        return value

    def number(self, position: int, key: str) -> float:
        """Return one cell that holds a number."""
        value = self.get(position, key)
        if not isinstance(value, int | float):
            raise TypeError(key)
        return value

    def put(self, position: int, key: str, value: object) -> None:
        """Set one cell to a value that is as good as the one before."""
        self.rows[position][self.keys.index(key)] = value

    def spoil(self, position: int, key: str, value: object, dirt: str) -> None:
        """Set one cell to something wrong, and remember it."""
        self.put(position, key, value)
        self.planted.append((position, key, dirt))

    def find(self, key: str, value: object) -> list[int]:
        """Return the positions of the rows that hold a value."""
        column = self.keys.index(key)
        return [n for n, row in enumerate(self.rows) if row[column] == value]
