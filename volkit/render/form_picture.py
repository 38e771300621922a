"""A QR code in a workbook: the parts that place a picture over a cell."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from volkit.opc.archive import Archive
from volkit.opc.parts import relations
from volkit.opc.xml import first, masked
from volkit.render.form_estimate import place_of
from volkit.render.form_fit import Box

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
_AFTER_DRAWING = (
    b"legacyDrawing", b"legacyDrawingHF", b"drawingHF", b"picture", b"oleObjects",
    b"controls", b"webPublishItems", b"tableParts", b"extLst",
)  # fmt: skip
_EMU_A_POINT = 12700
_PART_OF_BOX = 0.94
TYPES = "[Content_Types].xml"
_NAMESPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_DRAWING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f"<xdr:wsDr {_NAMESPACES}>%s</xdr:wsDr>"
)
_ANCHOR = (
    "<xdr:oneCellAnchor><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>%d</xdr:colOff>"
    "<xdr:row>%d</xdr:row><xdr:rowOff>%d</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="%d" cy="%d"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="%d" name="QR"/>'
    '<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="%s" r:embed="%s"/>'
    "<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
)


@dataclass(frozen=True)
class Pictured:
    """What pictures add to a sheet: its parts, its drawing's name, each picture's part.

    `insert` is put into the sheet's XML, "" where the sheet has a drawing already.
    """

    parts: Mapping[str, bytes]
    pictures: tuple[str, ...]
    relations: bytes
    insert: bytes


def with_pictures(
    archive: Archive, sheet: str, cells: Mapping[str, Box], number: int
) -> Pictured:
    """Return what puts a picture over each of some cells of a sheet.

    `number` tells apart the parts of the sheets of one workbook.
    """
    related = relations(archive, sheet)
    drawing = next((r.part for r in related.values() if r.kind == "drawing"), None)
    named = f"xl/drawings/volkitDrawing{number}.xml"
    pictures = tuple(f"xl/media/volkitQr{number}_{n}.png" for n in range(len(cells)))
    anchors = "".join(
        _anchor(cell, box, n) for n, (cell, box) in enumerate(cells.items())
    )
    links = "".join(
        _relation(f"rIdVkQr{n}", "image", f"../media/{posixpath.basename(part)}")
        for n, part in enumerate(pictures)
    )
    sheet_rels = rels_of(archive, sheet)
    if drawing is None:
        target = _relation("rIdVkDrawing", "drawing", f"/{named}")
        parts = {
            named: (_DRAWING % anchors).encode(),
            rels_name(named): _added(None, links),
        }
        insert = b'<drawing xmlns:r="%s" r:id="rIdVkDrawing"/>' % _OFFICE.encode()
        return Pictured(parts, pictures, _added(sheet_rels, target), insert)
    spaced = anchors.replace("<xdr:oneCellAnchor", f"<xdr:oneCellAnchor {_NAMESPACES}")
    parts = {
        named: added_before_end(archive.read(drawing), spaced.encode()),
        rels_name(named): _added(rels_of(archive, drawing), links),
    }
    pointed = _repointed(sheet_rels or b"", drawing, named)
    return Pictured(parts, pictures, pointed, b"")


def _repointed(rels: bytes, old: str, new: str) -> bytes:
    """Return relationships in which a part's place is taken by another."""
    name = re.escape(posixpath.basename(old).encode())
    pattern = rb"""Target=(["'])[^"']*%s\1""" % name
    return re.sub(pattern, f'Target="/{new}"'.encode(), rels)


def insert_drawing(content: bytes, prefix: bytes, element: bytes) -> bytes:
    """Return a sheet with a drawing element where the schema wants it."""
    if not element:
        return content
    scan = masked(content)
    found = (first(scan, prefix, name) for name in _AFTER_DRAWING)
    places = [one.start for one in found if one is not None]
    place = min(places, default=scan.rindex(b"</%sworksheet" % prefix))
    named = element.replace(b"<drawing", b"<%sdrawing" % prefix)
    return content[:place] + named + content[place:]


def typed(content: bytes, drawings: Iterator[str]) -> bytes:
    """Return the package's content types with PNG pictures and some drawings."""
    more = (
        ""
        if re.search(rb'Extension="png"', content, re.IGNORECASE)
        else ('<Default Extension="png" ContentType="image/png"/>')
    )
    more += "".join(
        f'<Override PartName="/{part}" ContentType="{_DRAWING_TYPE}"/>'
        for part in drawings
    )
    return added_before_end(content, more.encode())


def added_before_end(content: bytes, more: bytes) -> bytes:
    """Return a part with something put before its last end tag."""
    place = content.rindex(b"</")
    return content[:place] + more + content[place:]


def rels_name(part: str) -> str:
    """Return the name of the part that holds another's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def rels_of(archive: Archive, part: str) -> bytes | None:
    """Return a part's relationships as they are, None if it has none."""
    name = rels_name(part)
    return archive.read(name) if name in archive.members else None


def _added(rels: bytes | None, more: str) -> bytes:
    """Return relationships with some more."""
    if rels is None or b"</" not in rels:
        whole = f'<Relationships xmlns="{_PACKAGE}">{more}</Relationships>'
        return whole.encode()
    return added_before_end(rels, more.encode())


def _relation(name: str, kind: str, target: str) -> str:
    """Return one relationship."""
    return (
        f'<Relationship xmlns="{_PACKAGE}" Id="{name}" Type="{_OFFICE}/{kind}"'
        f' Target="{target}"/>'
    )


def _anchor(cell: str, box: Box, number: int) -> str:
    """Return what places one picture in the middle of a cell."""
    row, column = place_of(cell)
    side = min(box.width, box.height) * _PART_OF_BOX
    right, down = (box.width - side) / 2, (box.height - side) / 2
    emu = round(side * _EMU_A_POINT)
    return _ANCHOR % (
        column - 1,
        round(right * _EMU_A_POINT),
        row - 1,
        round(down * _EMU_A_POINT),
        emu,
        emu,
        9001 + number,
        _OFFICE,
        f"rIdVkQr{number}",
        emu,
        emu,
    )
