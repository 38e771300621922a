"""Put cells that do not exist yet into a sheet's XML."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from volkit.opc.xml import Element
from volkit.patch.cells import SheetXml

Change = tuple[int, int, bytes]
"""A stretch of the XML, from and to, and what takes its place."""

Write = Callable[[tuple[int, int], str], bytes]
"""Gives the XML of a new cell from its place and the format it takes over."""


def insertions(
    sheet: SheetXml, places: Iterable[tuple[int, int]], write: Write
) -> list[Change]:
    """Return the changes that put in cells, and the rows they need."""
    new: dict[int, list[int]] = defaultdict(list)
    for number, column in sorted(places):
        new[number].append(column)
    if not new:
        return []
    rows = dict(reversed(list(sheet.rows())))
    changes: list[Change] = []
    whole_rows: list[tuple[int, bytes]] = []
    p = sheet.prefix
    for number, columns in new.items():
        row = rows.get(number)
        row_style = row.attributes.get("s", "") if row else ""
        cells = [
            (c, write((number, c), row_style or sheet.column_style(c))) for c in columns
        ]
        inside = b"".join(written for _, written in cells)
        if row is None:
            whole = b'<%srow r="%d">%s</%srow>' % (p, number, inside, p)
            whole_rows.append((number, whole))
        elif row.is_empty:
            tag = row.raw[:-2].rstrip() + b">"
            changes.append((row.start, row.end, tag + inside + b"</%srow>" % p))
        else:
            changes += _into_row(sheet, number, row, cells)
    return changes + _into_sheet(sheet, rows, whole_rows)


def _into_row(
    sheet: SheetXml, number: int, row: Element, cells: Sequence[tuple[int, bytes]]
) -> list[Change]:
    """Return the changes that put cells between those of a row."""
    have = [(c.column, c.start) for c in sheet.cells(number, row)]
    end = sheet.content.rindex(b"</", row.tag_end, row.end)
    places = [next((s for c, s in have if c > column), end) for column, _ in cells]
    return [(p, p, written) for p, (_, written) in zip(places, cells, strict=True)]


def _into_sheet(
    sheet: SheetXml, rows: dict[int, Element], new: Sequence[tuple[int, bytes]]
) -> list[Change]:
    """Return the changes that put whole rows between those of a sheet."""
    data = sheet.data_place()
    if not new:
        return []
    if data.is_empty:
        tag = data.raw[:-2].rstrip() + b">"
        whole = b"".join(row for _, row in new)
        end = b"</%ssheetData>" % sheet.prefix
        return [(data.start, data.end, tag + whole + end)]
    last = sheet.content.rindex(b"</", data.tag_end, data.end)
    changes = []
    for number, row in new:
        after = min((n for n in rows if n > number), default=None)
        place = last if after is None else rows[after].start
        changes.append((place, place, row))
    return changes


def with_changes(content: bytes, changes: Iterable[Change]) -> bytes:
    """Return content with stretches replaced; changes at one place keep their order."""
    pieces, place = [], 0
    for start, end, new in sorted(changes, key=lambda c: c[0]):
        pieces += [content[place:start], new]
        place = end
    return b"".join([*pieces, content[place:]])
