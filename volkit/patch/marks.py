"""Mark wrong cells in a copy: a fill, a note, and a first sheet that lists them.

What the copy looked like before travels inside it, so that the marks can be taken away
again and the very same bytes come back.
"""

import hashlib
import json
import re
import struct
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.finding import Severity
from volkit.opc.archive import Archive
from volkit.opc.names import DECLARATION, MAIN, OFFICE_RELATIONS, WORKSHEET_TYPE
from volkit.opc.parts import Workbook, workbook
from volkit.opc.xml import masked, prefix_of, readable, start_tag
from volkit.patch.cells import SheetXml, column_letters, place_of
from volkit.patch.notes import add_notes
from volkit.patch.parts import PackageParts, without_attribute
from volkit.patch.styles import Styles
from volkit.patch.values import safe_text

BEFORE = "volkit/before.volkit"
_BEFORE_TYPE = "application/vnd.volkit.before"
_COLOURS = {
    Severity.ERROR: "FFC7CE",
    Severity.WARNING: "FFEB9C",
    Severity.INFO: "DDEBF7",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell to mark, how bad it is, and what the note on it says."""

    sheet: str
    cell: str
    severity: Severity
    note: str


@dataclass(frozen=True)
class Listing:
    """The first sheet: its name, its header and its rows of text.

    `links` gives, for each row, the sheet and cell it leads to, or None.
    """

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    links: Sequence[tuple[str, str] | None]
    widths: Sequence[int]


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
    if styles is not None and styles_part and styles.is_changed:
        parts.changed[styles_part] = styles.written()
    _add_listing(parts, book, listing)
    parts.add_extension("volkit", _BEFORE_TYPE)
    parts.changed[BEFORE] = _before(archive, parts)
    archive.write(out, parts.changed)


def unmark(source: Path, out: BinaryIO) -> None:
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
        for place, cell in sorted(found.items(), reverse=True):
            if cell.element is None:
                continue
            worst = max(m.severity for m in wanted[place])
            style = styles.filled_like(
                int(cell.attributes.get("s", "0")), _COLOURS[worst]
            )
            tag = without_attribute(cell.element.raw, b"s")
            head = b"<%sc" % sheet.prefix
            tag = tag.replace(head, head + b' s="%d"' % style, 1)
            end = cell.element.tag_end
            sheet.content = sheet.content[: cell.start] + tag + sheet.content[end:]
        parts.changed[part] = sheet.content
    notes = [
        (
            column_letters(place[1]) + str(place[0]),
            "\n\n".join(dict.fromkeys(m.note for m in found_here)),
        )
        for place, found_here in sorted(wanted.items())
    ]
    add_notes(parts, part, notes)


def _add_listing(parts: PackageParts, book: Workbook, listing: Listing) -> None:
    """Put the list in as the first sheet and let the workbook open on it."""
    name = listing.name
    while name.lower() in {n.lower() for n in book.sheets}:
        name += "+"
    part = parts.free_name("xl/worksheets/volkit{}.xml")
    parts.add(part, _listing_xml(listing), WORKSHEET_TYPE)
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


def _listing_xml(listing: Listing) -> bytes:
    """Return the list as a sheet of inline strings with links inside the workbook."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(listing.widths, 1)
    )
    rows = "".join(
        f'<row r="{n}">'
        f"{''.join(starmap(partial(_text_cell, n), enumerate(row, 1)))}</row>"
        for n, row in enumerate([listing.header, *listing.rows], 1)
    )
    links = "".join(
        f'<hyperlink ref="A{n}" location={quoteattr(_location(*link))}/>'
        for n, link in enumerate(listing.links, 2)
        if link
    )
    last = column_letters(len(listing.header)) + str(len(listing.rows) + 1)
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}">'
        '<sheetPr><tabColor rgb="FFC00000"/></sheetPr><sheetViews>'
        '<sheetView tabSelected="1" workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>{rows}</sheetData>"
        f'<autoFilter ref="A1:{last}"/>'
        + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
        + "</worksheet>"
    ).encode()


def _text_cell(row: int, column: int, text: str) -> str:
    """Return one cell of text."""
    place = f"{column_letters(column)}{row}"
    said = safe_text(text).decode()
    return (
        f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'
    )


def _location(sheet: str, cell: str) -> str:
    """Return a place inside the workbook as a link names it."""
    return "'" + sheet.replace("'", "''") + "'!" + cell
