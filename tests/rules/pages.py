"""The examples on rules' pages, read as scenarios of tables with what is found in them.

`sheet: volunteer` above a table begins a scenario; `table: activity` adds another sheet
to it; `title: 公示` is a line above its header. `today: 2012-12-19` and
`params: hour_step=0.5` hold for the scenario they stand in; a list has 、 between its words. A finding about a whole table stands in its first row.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.rules.sheet_text import TODAY

_EXAMPLES = re.compile(
    r"^## 例子 / Examples\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)
_EXPECTED = ("finding", "fix")


@dataclass
class ExampleTable:
    """One table of a scenario: its cells as text, and what should be found by row."""

    kind: str
    title: str = ""
    rows: list[dict[str, str]] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    fixes: list[str] = field(default_factory=list)


@dataclass
class Scenario:
    """Tables that are checked together."""

    tables: list[ExampleTable] = field(default_factory=list)
    today: dt.date = TODAY
    params: dict[str, object] = field(default_factory=dict)


def scenarios(page: Path, default_sheet: str = "volunteer") -> list[Scenario]:
    """Return the scenarios of a page."""
    found = _EXAMPLES.search(page.read_text(encoding="utf-8"))
    lines = found.group(1).splitlines() if found else []
    return list(_scenarios(lines, default_sheet))


def _scenarios(lines: list[str], kind: str) -> Iterator[Scenario]:
    """Read the lines of the section."""
    scenario = Scenario()
    header: list[str] = []
    title = ""
    for line in (line.strip() for line in lines):
        word, _, value = line.partition(": ")
        if line.startswith("|"):
            cells = [c.strip(" ") for c in line.strip("|").split("|")]
            if not header:
                header = cells
                scenario.tables.append(ExampleTable(kind, title))
                title = ""
            elif set("".join(cells)) - set("-: "):
                _add(scenario.tables[-1], dict(zip(header, cells, strict=True)))
            continue
        header = []
        if word in {"sheet", "table"}:
            kind = value.strip()
        if word in {"sheet", "today", "params"} and scenario.tables:
            yield scenario
            scenario = Scenario()
        if word == "title":
            title = value.strip()
        _set(scenario, word, value)
    if scenario.tables:
        yield scenario


def _set(scenario: Scenario, word: str, value: str) -> None:
    """Take over a day or settings that a line gives."""
    if word == "today":
        scenario.today = dt.date.fromisoformat(value.strip())
    if word == "params":
        scenario.params |= dict(_param(p) for p in value.split(","))


def _param(text: str) -> tuple[str, object]:
    """Return a setting and its value."""
    name, _, value = text.strip().partition("=")
    if value in {"true", "false"}:
        return name, value == "true"
    if not value.strip("0123456789."):
        return name, float(value) if "." in value else int(value)
    return name, tuple(value.split("、"))


def _add(table: ExampleTable, line: Mapping[str, str]) -> None:
    """Add a line of a page to a table."""
    table.rows.append({k: v for k, v in line.items() if k not in _EXPECTED})
    table.findings.append(line.get("finding", ""))
    table.fixes.append(line.get("fix", ""))
