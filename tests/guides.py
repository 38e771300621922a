"""The guides read: which sheets, columns, rules and examples they speak of."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.rules.sheet_text import TODAY, table
from volkit.model.table import Table
from volkit.sheets.base import all_sheets, columns_of

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "guide"
CODE = re.compile(r"VK\d{3}")

_EXAMPLE = re.compile(r"^填(对|错)的「(.+?)」")
_COLUMNS = re.compile(r"^### 「(.+?)」")
_TODAY = re.compile(r"假定今天是(\d+)年(\d+)月(\d+)日")
_RULED = re.compile(r"^\|[-:| ]+\|$")


@dataclass
class Example:
    """Rows filled in as a guide shows them, and the codes named under them."""

    kind: str
    right: bool
    rows: list[dict[str, object]] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)

    def typed(self, today: dt.date) -> Table:
        """Return the rows as the checks see them."""
        return table(self.kind, self.rows, today=today)


@dataclass
class Guide:
    """One guide."""

    path: Path
    text: str
    today: dt.date
    examples: list[Example]
    columns: dict[str, list[str]]
    """What is said of columns by the name of their sheet; ** marks the required ones."""


def guides() -> list[Guide]:
    """Return the twelve guides in their order."""
    return [_read(path) for path in sorted(FOLDER.glob("[0-9][0-9]-*.md"))]


def kind_called(label: str) -> str:
    """Return the key of the sheet with this simplified caption."""
    return next(k for k, s in all_sheets().items() if s.label.zh_hans == label)


def table_cells(line: str) -> list[str]:
    """Return the cells of a line of a Markdown table."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _read(path: Path) -> Guide:
    """Return one guide with what a test or a picture needs of it."""
    text = path.read_text(encoding="utf-8")
    day = _TODAY.search(text)
    today = dt.date(*map(int, day.groups())) if day else TODAY
    return Guide(path, text, today, list(_examples(text)), dict(_columns(text)))


def _examples(text: str) -> Iterator[Example]:
    """Give the examples, each with the codes said before the next one or heading."""
    current: Example | None = None
    keys: list[str] = []
    for line in text.splitlines():
        caption = _EXAMPLE.match(line)
        if caption or line.startswith("#"):
            if current:
                yield current
            current, keys = None, []
        if caption:
            current = Example(kind_called(caption[2]), caption[1] == "对")
        elif current and line.startswith("|") and not _RULED.match(line):
            cells = table_cells(line)
            if keys:
                row = {k: c or None for k, c in zip(keys, cells, strict=True)}
                current.rows.append(dict(row))
            else:
                keys = [_key(current.kind, caption) for caption in cells]
        elif current:
            current.codes |= set(CODE.findall(line))
    if current:
        yield current


def _key(kind: str, caption: str) -> str:
    """Return the key of the column with this simplified caption."""
    facts = columns_of(kind)
    return next(k for k, c in facts.items() if c.label.zh_hans == caption)


def _columns(text: str) -> Iterator[tuple[str, list[str]]]:
    """Give the sheets whose columns a guide explains, and what stands on the left."""
    for part in re.split(r"^(?=##)", text, flags=re.MULTILINE):
        heading = _COLUMNS.match(part)
        if heading:
            lines = [row for row in part.splitlines() if row.startswith("|")]
            yield (
                heading[1],
                [
                    word
                    for line in lines[2:]
                    for word in table_cells(line)[0].split("、")
                ],
            )
