"""What is remembered of each mark, so that it can be found and taken away."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from volkit.excel.areas import Place
from volkit.excel.looks import Fill
from volkit.model.finding import Severity


@dataclass(frozen=True, kw_only=True)
class Record:
    """One mark: where it was put, what was there before, and what its note says.

    `number` stands in the note, too: by it a mark is found again after its row moved.
    `theirs` is the person's own note that ours was added to; `line` tells by what the
    row held, in short, for marks that have no note.
    """

    number: int
    sheet: str
    row: int
    column: int
    severity: int
    before: Fill
    text: str
    is_filled: bool = True
    is_noted: bool = False
    theirs: str | None = None
    line: int = 0

    @property
    def place(self) -> Place:
        """Return the row and column the mark was put at."""
        return self.row, self.column

    @property
    def level(self) -> Severity:
        """Return how bad it is."""
        return Severity(self.severity)


@dataclass(frozen=True)
class Records:
    """All marks of a workbook, and how many rows and columns each sheet used then."""

    marks: tuple[Record, ...] = ()
    used: dict[str, list[int]] = field(default_factory=dict)

    @property
    def sheets(self) -> list[str]:
        """Return the sheets that bear marks."""
        return list(dict.fromkeys(mark.sheet for mark in self.marks))


def as_text(records: Iterable[Record], used: dict[str, list[int]]) -> str:
    """Return records as a text to keep."""
    return json.dumps({"used": used, "marks": [asdict(r) for r in records]})


def from_text(text: str | None) -> Records:
    """Return the records kept in a text, none if there is no text."""
    if text is None:
        return Records()
    found = json.loads(text)
    return Records(tuple(map(_record, found["marks"])), found["used"])


def _record(mark: dict[str, Any]) -> Record:
    """Return one record; what another version of volkit remembered is passed over."""
    known = {f.name: mark[f.name] for f in fields(Record) if f.name in mark}
    before = known["before"]
    return Record(**{**known, "before": None if before is None else tuple(before)})
