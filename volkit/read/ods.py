""".ods: the fast reader's cells, and from content.xml what it does not tell."""

import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.table import ErrorCell, RawSheet
from volkit.read.block import columns_of, with_errors
from volkit.read.calamine import guarded, open_workbook
from volkit.read.guard import Package, locked_for_good
from volkit.read.limits import LIMITS, Limits

_NAMESPACE = re.compile(r"^\{[^}]*\}")
_MARKS = (
    b'value-type="error"',
    b'"collapse"',
    b'"filter"',
    b"-spanned=",
    b"annotation>",
)
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_HIDDEN = frozenset({"collapse", "filter"})
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{4,})"')


@dataclass
class _Facts:
    """What the walk over a sheet's XML found."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    errors: dict[tuple[int, int], ErrorCell] = field(default_factory=dict)
    comments: set[tuple[int, int]] = field(default_factory=set)


def read_sheets(data: bytes, limits: Limits = LIMITS) -> list[RawSheet]:
    """Return the sheets of a workbook of LibreOffice.

    Raises:
        RefusedError: the workbook is damaged, locked or too large.

    """
    package = Package(data, limits)
    if b"encryption-data" in package.read("meta-inf/manifest.xml"):
        raise locked_for_good()
    xml = package.read("content.xml")
    package.read("styles.xml")
    _refuse_repeats(xml, limits)
    facts = dict(_walk(xml)) if any(mark in xml for mark in _MARKS) else {}
    workbook = open_workbook(data)
    sheets = []
    for number, about in enumerate(workbook.sheets_metadata):
        sheet = guarded(lambda n=number: workbook.get_sheet_by_index(n))  # type: ignore[misc]  # a default binds the loop's number
        rows = guarded(sheet.to_python)
        top, left = (n + 1 for n in sheet.start or (0, 0))
        columns = columns_of(rows)
        fact = facts.get(about.name, _Facts())
        with_errors(columns, fact.errors, top, left)
        sheets.append(
            RawSheet(
                about.name,
                [_with_durations(column) for column in columns],
                top,
                left,
                frozenset(fact.hidden_rows),
                frozenset(fact.hidden_columns),
                tuple(fact.merges),
                visible="Visible" in str(about.visible),
                comments=frozenset(fact.comments),
            )
        )
    return sheets


def _with_durations(column: Sequence[object]) -> Sequence[object]:
    """Return a column with its ISO durations, read as text, made spans of time."""
    if not any(type(v) is str and v.startswith("PT") for v in column):
        return column
    return [
        dt.timedelta(hours=int(d[1]), minutes=int(d[2]), seconds=int(d[3]))
        if isinstance(v, str) and (d := _DURATION.fullmatch(v))
        else v
        for v in column
    ]


def _refuse_repeats(xml: bytes, limits: Limits) -> None:
    """Refuse cells that claim to be repeated more often than may be read.

    Raises:
        RefusedError: a few bytes stand for more cells than are read.

    """
    for place in _REPEATED.finditer(xml):
        start = xml.rfind(b"<", 0, place.start())
        if b"table-row" in xml[start : start + 20]:
            stop = xml.find(b"</table:table-row>", start)
            filled = b"value-type" in xml[start : max(start, stop)]
        else:
            tag = xml[start : xml.find(b">", start)]
            filled = b"table-cell" in tag[:30] and b"value-type" in tag
        if filled and int(place[1]) > limits.cells // 256:
            raise RefusedError(
                N_(
                    "The file repeats one filled row or cell {have} times; at most "
                    "{most} are read."
                ),
                have=int(place[1]),
                most=limits.cells // 256,
            )


def _walk(xml: bytes) -> Iterator[tuple[str, _Facts]]:
    """Give, for each sheet, what is hidden, merged or in error.

    Raises:
        RefusedError: the content is no sound XML.

    """
    try:
        for _, element in ET.iterparse(io.BytesIO(xml)):  # noqa: S314  the guard has refused any DOCTYPE
            if _local(element.tag) == "table":
                yield _said(element, "name"), _facts(element)
                element.clear()
    except ET.ParseError as error:
        raise RefusedError(
            N_("The file is damaged: its tables cannot be read.")
        ) from error


def _facts(table: ET.Element) -> _Facts:
    """Return what one sheet's element says."""
    found = _Facts()
    column = 1
    row = 1
    for element in table.iter():
        match _local(element.tag):
            case "table-column":
                count = int(_said(element, "number-columns-repeated") or 1)
                if _said(element, "visibility") in _HIDDEN:
                    found.hidden_columns.update(range(column, column + count))
                column += count
            case "table-row":
                count = int(_said(element, "number-rows-repeated") or 1)
                if _said(element, "visibility") in _HIDDEN and _is_filled(element):
                    found.hidden_rows.update(range(row, row + count))
                _cells(found, element, row)
                row += count
    return found


def _cells(found: _Facts, line: ET.Element, row: int) -> None:
    """Note the merged cells and the errors of one row."""
    column = 1
    for cell in line:
        down = int(_said(cell, "number-rows-spanned") or 1)
        across = int(_said(cell, "number-columns-spanned") or 1)
        if down * across > 1:
            found.merges.append((row, column, row + down - 1, column + across - 1))
        if any(
            v == "error" for k, v in cell.attrib.items() if k.endswith("value-type")
        ):
            found.errors[row, column] = ErrorCell("".join(cell.itertext()).strip())
        if any(_local(part.tag) == "annotation" for part in cell):
            found.comments.add((row, column))
        column += int(_said(cell, "number-columns-repeated") or 1)


def _is_filled(line: ET.Element) -> bool:
    """Tell whether a row holds any value."""
    return any(k.endswith("value-type") for cell in line for k in cell.attrib)


def _said(element: ET.Element, attribute: str) -> str:
    """Return an attribute whatever its namespace, "" if it is absent."""
    return next((v for k, v in element.attrib.items() if _local(k) == attribute), "")


def _local(name: str) -> str:
    """Return a name without its namespace."""
    return _NAMESPACE.sub("", name)
