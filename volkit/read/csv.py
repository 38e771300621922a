""".csv: records as a spreadsheet would show them; every cell is text."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.table import RawSheet
from volkit.read.block import columns_of, padded
from volkit.read.encoding import decoded
from volkit.read.limits import LIMITS, Limits

_DELIMITERS = (",", "\t", ";", "，", "|")
_SAMPLE_LINES = 50
_QUOTED = re.compile(r'"[^"]*"')
_FORMULA_TEXT = re.compile(r'="([^"]*)"')
_MOST_CONTROLS = 0.02


def read_sheets(data: bytes, limits: Limits = LIMITS) -> tuple[list[RawSheet], str]:
    """Return a CSV file as one nameless sheet, and its encoding.

    Raises:
        RefusedError: the bytes are no text, or no records.

    """
    text, encoding = decoded(data)
    controls = len(re.findall(r"[\x01-\x08\x0e-\x1f]", text[:4096]))
    if controls > _MOST_CONTROLS * min(len(text), 4096):
        raise RefusedError(
            N_("This is neither a workbook nor text in UTF-8, UTF-16 or GB18030.")
        )
    told = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    if told:
        text = text[told.end() :]
    delimiter = told[1] if told else delimiter_of(text)
    rows = _records(text, delimiter)
    width = max(map(len, rows), default=0)
    if len(rows) * width > limits.cells:
        raise RefusedError(
            N_("Sheet {sheet} has more cells than are read."), sheet="CSV"
        )
    return [RawSheet("", columns_of(padded(rows)))], encoding


def delimiter_of(text: str) -> str:
    r"""Return what stands between the cells: the mark most alike on every line.

    >>> delimiter_of("姓名;电话\n甲,乙;1")
    ';'
    """
    lines = [
        _QUOTED.sub("", line) for line in text.splitlines()[:_SAMPLE_LINES] if line
    ]

    def agreement(mark: str) -> tuple[int, int]:
        counts = Counter(n for line in lines if (n := line.count(mark)))
        common, times = max(counts.items(), key=lambda c: (c[1], c[0]), default=(0, 0))
        return times, common

    best = max(_DELIMITERS, key=agreement)
    return best if agreement(best)[0] else ","


def _records(text: str, delimiter: str) -> list[list[str]]:
    """Return the records; a quote that is never closed swallows no lines.

    Raises:
        RefusedError: a cell is longer than any spreadsheet holds.

    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        rows = _parsed(text, delimiter, csv.QUOTE_MINIMAL)
        if text.count('"') % 2 and _has_swallowed(rows, delimiter):
            rows = _parsed(text, delimiter, csv.QUOTE_NONE)
    except csv.Error as error:
        raise RefusedError(
            N_("A cell of the CSV file is longer than any spreadsheet holds.")
        ) from error
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _has_swallowed(rows: Sequence[Sequence[str]], delimiter: str) -> bool:
    """Tell whether a cell holds whole lines, because its quote was never closed."""
    width = len(rows[0]) if rows else 0
    return any(
        (lines := cell.strip("\n").count("\n"))
        and cell.count(delimiter) >= lines * max(1, width - 1)
        for row in rows
        for cell in row
        if "\n" in cell
    )


def _parsed(text: str, delimiter: str, quoting: int) -> list[list[str]]:
    """Return the records under one way of quoting, ="..." taken for its text."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=quoting,  # type: ignore[arg-type]  # one of the csv module's own constants
    )
    rows = list(reader)
    if quoting == csv.QUOTE_NONE:
        rows = [[_unquoted(cell) for cell in row] for row in rows]
    if '="' in text:
        rows = [
            [t[1] if (t := _FORMULA_TEXT.fullmatch(cell)) else cell for cell in row]
            for row in rows
        ]
    return rows


def _unquoted(cell: str) -> str:
    """Return a cell without the quotes around it, or the one that was never closed."""
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1]
    return cell.removeprefix('"')
