"""Reports on tables that a test writes down, and a report as text."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.rules.clean_street import Street
from tests.rules.sheet_text import facts_label, table
from tests.service.invented import write_book
from volkit.model.table import Table
from volkit.model.text import Label
from volkit.rate.period import Period, span_of
from volkit.render.report_rows import short
from volkit.render.report_values import Block, Page
from volkit.reports.declare import Source, all_reports
from volkit.sheets.base import all_sheets
from volkit.sheets.params import Params
from volkit.validate.book import Book

DAY = dt.date(2012, 12, 31)
_SHOWN = 12


def tables(**sheets: Sequence[Mapping[str, object]]) -> list[Table]:
    """Return sheets given by their rows, with typed columns."""
    return [table(kind, rows, today=DAY) for kind, rows in sheets.items()]


def source(
    given: Sequence[Table],
    *,
    period: Period = "year",
    today: dt.date = DAY,
    params: Params | None = None,
) -> Source:
    """Return what a report is made from."""
    span = span_of(period, today)
    return Source(Book(given), params or Params(), period, span, today, "zh_Hans")


def pages(report: str, given: Sequence[Table], **more: object) -> list[Page]:
    """Return the pages of one report."""
    return list(all_reports()[report].run(source(given, **more)))  # type: ignore[arg-type]  # the keywords of `source`


def block(report: str, title: str, given: Sequence[Table], **more: object) -> Block:
    """Return the table of a report that bears a title."""
    return next(
        found
        for page in pages(report, given, **more)
        for found in page.blocks
        if str(found.title) == title
    )


def values(found: Block) -> list[list[object]]:
    """Return a table's lines as plain values."""
    return [[_plain(v) for v in line.values] for line in found.lines]


def total(found: Block) -> list[object]:
    """Return a table's last line as plain values."""
    return [_plain(v) for v in found.total or ()]


def rows(found: Block, line: int = 0, column: int | None = None) -> str:
    """Return the rows behind a line, or behind one of its numbers."""
    behind = found.lines[line]
    return said(behind.rows if column is None else behind.parts[column])


def said(behind: Sequence[int]) -> str:
    """Return rows in words, each table of the run by its number."""
    return short(behind, {}, "zh_Hans")


def as_text(found: Sequence[Page], places: Mapping[int, str]) -> str:
    """Return pages as text, of long tables the beginning."""
    return "\n".join(line for page in found for line in _lines(page, places))


def _lines(page: Page, places: Mapping[int, str]) -> Iterator[str]:
    yield f"# {page.title} [{page.tab}]" + (" 公开" if page.public else "")
    yield from page.notes
    for found in page.blocks:
        yield f"## {found.title} {found.chart or ''}".rstrip()
        yield " | ".join(str(head.label) for head in found.heads)
        for line in found.lines[:_SHOWN]:
            behind = short(line.rows, places, "zh_Hans")
            yield " | ".join(map(str, map(_plain, line.values))) + f" <- {behind}"
        if len(found.lines) > _SHOWN:
            yield f"... {len(found.lines)}"
        if found.total:
            yield "= " + " | ".join(map(str, map(_plain, found.total)))


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Label | dt.date) else value


def write_street(path: Path, street: Street) -> Path:
    """Write all sheets of a street into a workbook and return where it is."""
    sheets: dict[str, list[list[object]]] = {}
    for kind, found in street.sheets.items():
        keys = list(dict.fromkeys(key for row in found for key in row))
        facts = all_sheets()[kind].columns()
        head: list[object] = [facts[key].label.zh_hans for key in keys]
        sheets[facts_label(kind)] = [head, *([r.get(k) for k in keys] for r in found)]
    return write_book(path, sheets)
