"""Notes on cells: the comments part, and the drawing that Excel demands beside it."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from volkit.model.address import place_of
from volkit.model.marks import AUTHOR
from volkit.opc.names import (
    COMMENTS_TYPE,
    DECLARATION,
    MAIN,
    OFFICE_RELATIONS,
    VML_TYPE,
)
from volkit.opc.parts import relations
from volkit.opc.xml import elements, masked, prefix_of
from volkit.patch.parts import PackageParts, before_end, children_after
from volkit.patch.values import safe_text

_AFTER_DRAWING = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    }
)
_EMPTY_COMMENTS = (
    f'{DECLARATION}<comments xmlns="{MAIN}">'
    "<authors></authors><commentList></commentList></comments>"
).encode()
_EMPTY_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" '
    b'xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)


def add_notes(
    parts: PackageParts, sheet_part: str, notes: Sequence[tuple[str, str]]
) -> None:
    """Put notes on cells of a sheet; a cell that has one already keeps its own."""
    related = relations(parts.archive, sheet_part)
    comments = next((r.part for r in related.values() if r.kind == "comments"), None)
    content = parts.read(comments) if comments else _EMPTY_COMMENTS
    taken = {
        e.attributes.get("ref", "")
        for e in elements(masked(content), _prefix(content), b"comment")
    }
    new = [(cell, text) for cell, text in notes if cell not in taken]
    if not new:
        return
    content = _with_comments(content, new)
    if comments:
        parts.changed[comments] = content
    else:
        comments = parts.free_name("xl/comments{}.xml")
        parts.add(comments, content, COMMENTS_TYPE)
        parts.relate(sheet_part, "comments", comments)
    _add_shapes(parts, sheet_part, [cell for cell, _ in new])


def _prefix(content: bytes) -> bytes:
    """Return the prefix of a comments part."""
    return prefix_of(masked(content), b"comments")


def _with_comments(content: bytes, notes: Sequence[tuple[str, str]]) -> bytes:
    """Return a comments part with notes added under our name."""
    p = _prefix(content).decode()
    number = len(list(elements(masked(content), p.encode(), b"author")))
    content = before_end_of(content, p, "authors", f"<{p}author>{AUTHOR}</{p}author>")
    said = "".join(
        f'<{p}comment ref={quoteattr(cell)} authorId="{number}"><{p}text><{p}r>'
        f'<{p}t xml:space="preserve">{safe_text(text).decode()}</{p}t></{p}r></{p}text>'
        f"</{p}comment>"
        for cell, text in notes
    )
    return before_end_of(content, p, "commentList", said)


def before_end_of(content: bytes, prefix: str, name: str, new: str) -> bytes:
    """Return a part with something put in at the end of one of its elements."""
    empty = re.search(rf"<{prefix}{name}\s*/>".encode(), content)
    if empty is not None:
        whole = f"<{prefix}{name}>{new}</{prefix}{name}>".encode()
        return content[: empty.start()] + whole + content[empty.end() :]
    place = content.rindex(f"</{prefix}{name}".encode())
    return content[:place] + new.encode() + content[place:]


def _add_shapes(parts: PackageParts, sheet_part: str, cells: Sequence[str]) -> None:
    """Draw the boxes of new notes, hidden until the mouse comes."""
    related = relations(parts.archive, sheet_part)
    sheet = parts.read(sheet_part)
    said = re.search(
        rb"""<(?:[\w.-]+:)?legacyDrawing\s[^>]*?:id\s*=\s*["']([^"']+)""", sheet
    )
    drawing = related[said[1].decode()].part if said else None
    content = parts.read(drawing) if drawing else _EMPTY_DRAWING
    used = [int(n) for n in re.findall(rb"_x0000_s(\d+)", content)]
    first = max([1024, *used]) + 1
    shapes = b"".join(_shape(first + n, cell) for n, cell in enumerate(cells))
    if b"_x0000_t202" not in content:
        shapes = _SHAPE_TYPE + shapes
    content = before_end(content, b"xml", shapes)
    if drawing:
        parts.changed[drawing] = content
        return
    drawing = parts.free_name("xl/drawings/vmlDrawing{}.vml")
    parts.changed[drawing] = content
    parts.add_extension("vml", VML_TYPE)
    link = parts.relate(sheet_part, "vmlDrawing", drawing)
    prefix = prefix_of(masked(sheet), b"worksheet").decode()
    tag = (
        f'<{prefix}legacyDrawing xmlns:r="{OFFICE_RELATIONS}" r:id="{link}"/>'.encode()
    )
    data = re.search(
        rb"</%ssheetData\s*>|<%ssheetData\s*/>" % ((prefix.encode(),) * 2), sheet
    )
    start = data.end() if data else 0
    place = next(
        (
            place
            for name, place in children_after(sheet, start)
            if name in _AFTER_DRAWING
        ),
        None,
    )
    if place is None:
        parts.changed[sheet_part] = before_end(sheet, b"worksheet", tag)
    else:
        parts.changed[sheet_part] = sheet[:place] + tag + sheet[place:]


def _shape(number: int, cell: str) -> bytes:
    """Return the box of one note, to the right of its cell."""
    row, column = place_of(cell)
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
        "margin-left:60pt;margin-top:2pt;width:220pt;height:90pt;z-index:1;"
        'visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column}, 15, {max(0, row - 2)}, 10, {column + 3}, 31, {row + 4}, 9"
        f"</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row>"
        f"<x:Column>{column - 1}</x:Column>"
        "</x:ClientData></v:shape>"
    ).encode()
