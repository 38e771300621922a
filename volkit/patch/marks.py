"""Mark wrong cells in a copy: a fill, a note, and a first sheet that lists them.

What the copy looked like before travels inside it, so that the marks can be taken away
again and the very same bytes come back.
"""

import hashlib
import io
import json
import re
import struct
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from volkit.i18n import N_
from volkit.model.address import column_letters, place_of
from volkit.model.errors import RefusedError
from volkit.model.finding import Severity
from volkit.opc.archive import Archive
from volkit.opc.names import OFFICE_RELATIONS, WORKSHEET_TYPE
from volkit.opc.parts import Workbook, workbook
from volkit.opc.xml import masked, prefix_of, readable, start_tag
from volkit.patch.cells import FoundCell, SheetXml
from volkit.patch.insert import insertions, with_changes
from volkit.patch.listing import COLOURS, Listing, listing_xml
from volkit.patch.notes import add_notes
from volkit.patch.parts import PackageParts, without_attribute
from volkit.patch.styles import Styles

BEFORE = "volkit/before.volkit"
_BEFORE_TYPE = "application/vnd.volkit.before"


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell to mark, how bad it is, and what the note on it says."""

    sheet: str
    cell: str
    severity: Severity
    note: str


def mark(source: Path, marks: Sequence[Mark], listing: Listing, out: BinaryIO) -> None:
    """Write a copy of a workbook with marks on cells and a sheet that lists them.

    Raises:
        RefusedError: the workbook is damaged, or written in a way that is not edited.

    """
    archive = Archive(source)
    book = workbook(archive)
    parts = PackageParts(archive)
    styles_part = book.part_of_kind("styles")
    styles = (
        Styles(readable(parts.read(styles_part), styles_part))
        if styles_part and parts.has(styles_part)
        else None
    )
    by_sheet: dict[str, list[Mark]] = defaultdict(list)
    for one in marks:
        by_sheet[one.sheet].append(one)
    for name, found in by_sheet.items():
        part = book.sheets.get(name)
        if part and parts.has(part):
            _mark_sheet(parts, part, found, styles)
    _add_listing(parts, book, listing, styles)
    if styles is not None and styles_part and styles.is_changed:
        parts.changed[styles_part] = styles.written()
    parts.add_extension("volkit", _BEFORE_TYPE)
    parts.changed[BEFORE] = _before(archive, parts)
    archive.write(out, parts.changed)


def unmark(source: Path | bytes, out: BinaryIO) -> None:
    """Write the workbook as it was before it was marked, byte for byte.

    Raises:
        RefusedError: the workbook bears no marks, or was saved since it was marked.

    """
    archive = Archive(source)
    if BEFORE not in archive.members:
        raise RefusedError(
            N_(
                "The workbook bears no marks of volkit, or Excel has saved it since it "
                "was marked. Take the copy without marks, or run volkit fix again."
            )
        )
    packed = archive.read(BEFORE)
    size = struct.unpack_from("<I", packed)[0]
    facts = json.loads(packed[4 : 4 + size])
    kept = packed[4 + size :]
    spans = archive.spans()
    pieces, place = [], 0
    for name, length in facts["spans"]:
        if length < 0:
            pieces.append(spans.get(name, b""))
        else:
            pieces.append(kept[place : place + length])
            place += length
    whole = b"".join([*pieces, kept[place:]])
    if hashlib.sha256(whole).hexdigest() != facts["sha256"]:
        raise RefusedError(
            N_(
                "The workbook was changed after it was marked, so the marks cannot be "
                "taken away without losing the changes. Check the changed workbook "
                "as it is."
            )
        )
    out.write(whole)


def without_marks(content: bytes) -> bytes:
    """Return a file as it was before it was marked, or as it is if that is lost."""
    out = io.BytesIO()
    try:
        unmark(content, out)
    except RefusedError:
        return content
    return out.getvalue()


def _before(archive: Archive, parts: PackageParts) -> bytes:
    """Return what is needed to get the original bytes back."""
    spans = archive.spans()
    order = [
        (name, len(span) if name in parts.changed else -1)
        for name, span in spans.items()
    ]
    kept = b"".join(span for name, span in spans.items() if name in parts.changed)
    whole = archive.whole()
    facts = json.dumps(
        {"spans": order, "sha256": hashlib.sha256(whole).hexdigest()}
    ).encode()
    return struct.pack("<I", len(facts)) + facts + kept + archive.tail()


def _mark_sheet(
    parts: PackageParts, part: str, marks: Sequence[Mark], styles: Styles | None
) -> None:
    """Fill the marked cells of a sheet and put notes on them."""
    sheet = SheetXml(readable(parts.read(part), part))
    if not sheet.has_data:
        return
    anchors = {
        (row, column): (top, left)
        for top, left, bottom, right in sheet.merges()
        for row in range(top, min(bottom, top + 200) + 1)
        for column in range(left, min(right, left + 50) + 1)
    }
    wanted: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for one in marks:
        place = place_of(one.cell)
        wanted[anchors.get(place, place)].append(one)
    if styles is not None:
        found = sheet.find(wanted)
        colours = {p: COLOURS[max(m.severity for m in wanted[p])] for p in wanted}
        changes = [
            (cell.start, cell.element.tag_end, _filled(sheet, cell, colours, styles))
            for place, cell in sorted(found.items())
            if cell.element is not None
        ]
        changes += insertions(
            sheet,
            wanted.keys() - found.keys(),
            partial(_new_cell, sheet, colours, styles),
        )
        parts.changed[part] = with_changes(sheet.content, changes)
    notes = [
        (
            column_letters(place[1]) + str(place[0]),
            "\n\n".join(dict.fromkeys(m.note for m in found_here)),
        )
        for place, found_here in sorted(wanted.items())
    ]
    add_notes(parts, part, notes)


def _filled(
    sheet: SheetXml,
    cell: FoundCell,
    colours: Mapping[tuple[int, int], str],
    styles: Styles,
) -> bytes:
    """Return a cell's start tag with a format that is filled."""
    colour = colours[cell.row, cell.column]
    style = styles.filled_like(int(cell.attributes.get("s", "0")), colour)
    raw = cell.element.raw if cell.element else b""
    head = b"<%sc" % sheet.prefix
    return without_attribute(raw, b"s").replace(head, head + b' s="%d"' % style, 1)


def _new_cell(
    sheet: SheetXml,
    colours: Mapping[tuple[int, int], str],
    styles: Styles,
    place: tuple[int, int],
    style: str,
) -> bytes:
    """Return an empty cell with a fill."""
    number = styles.filled_like(int(style or 0), colours[place])
    name = f"{column_letters(place[1])}{place[0]}".encode()
    return b'<%sc r="%s" s="%d"/>' % (sheet.prefix, name, number)


def _add_listing(
    parts: PackageParts, book: Workbook, listing: Listing, styles: Styles | None
) -> None:
    """Put the list in as the first sheet and let the workbook open on it."""
    name = listing.name
    while name.lower() in {n.lower() for n in book.sheets}:
        name += "+"
    part = parts.free_name("xl/worksheets/volkit{}.xml")
    parts.add(part, listing_xml(listing, styles), WORKSHEET_TYPE)
    link = parts.relate(book.part, "worksheet", part)
    content = readable(parts.read(book.part), book.part)
    prefix = prefix_of(masked(content), b"workbook").decode()
    ids = [int(n) for n in re.findall(rb"""\bsheetId\s*=\s*["'](\d+)""", content)]
    entry = (
        f"<{prefix}sheet name={quoteattr(name)} "
        f'sheetId="{max(ids, default=0) + 1}" '
        f'xmlns:r="{OFFICE_RELATIONS}" r:id="{link}"/>'
    ).encode()
    content = _one_further(content)
    sheets = start_tag(masked(content), prefix.encode(), b"sheets")
    place = sheets.end if sheets else 0
    parts.changed[book.part] = content[:place] + entry + content[place:]
    for other in book.sheets.values():
        if parts.has(other):
            _deselect(parts, other)


def _one_further(content: bytes) -> bytes:
    """Return `workbook.xml` with places counted for one more sheet in front."""
    content = re.sub(
        rb"""(\blocalSheetId\s*=\s*["'])(\d+)""",
        lambda m: m[1] + str(int(m[2]) + 1).encode(),
        content,
    )
    return re.sub(
        rb"<(?:[\w.-]+:)?workbookView\b[^>]*>",
        lambda m: without_attribute(
            without_attribute(m[0], b"activeTab"), b"firstSheet"
        ),
        content,
    )


def _deselect(parts: PackageParts, part: str) -> None:
    """Unselect a sheet's tab: two selected tabs would be edited together."""
    content = parts.read(part)
    if b"tabSelected" in content:
        parts.changed[part] = re.sub(
            rb"""(<(?:[\w.-]+:)?sheetView\b[^>]*?)\stabSelected\s*=\s*["'][^"']*["']""",
            rb"\1",
            content,
        )
