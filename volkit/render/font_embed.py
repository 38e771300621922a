"""Fonts inside a PDF: only the glyphs that are used, and text that can be copied.

reportlab is not used: it cannot embed CFF outlines, and the free Chinese fonts of most
machines (Noto, Source Han, Fandol) have no others.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from volkit.render.font_stack import Face, Stack

_UNUSED_TABLES = [
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "DSIG",
    "VORG",
    "vmtx",
    "vhea",
    "STAT",
    "kern",
    "gasp",
    "meta",
    "name",
    "post",
    "cmap",
    "OS/2",
]
_CHARACTERS_A_BLOCK = 100
_BOUNDS: list[Any] = [-1000, -1000, 2000, 2000]


@dataclass(frozen=True)
class Coded:
    """How a stack's characters are written: font name, hex code, width of each."""

    fonts: Mapping[str, str]
    codes: Mapping[str, str]
    widths: Mapping[str, float]
    stroked: frozenset[str]


@dataclass(eq=False)
class _Part:
    """What is used of one font; each layer maps glyphs to characters one to one."""

    face: Face
    number: int
    layers: list[dict[int, str]] = field(default_factory=list)
    new: Mapping[int, int] = field(default_factory=dict)

    def layer(self, glyph: int, char: str) -> int:
        """Return the layer in which a glyph means this character."""
        for place, known in enumerate(self.layers):
            if known.setdefault(glyph, char) == char:
                return place
        self.layers.append({glyph: char})
        return len(self.layers) - 1

    def name(self, layer: int) -> str:
        """Return the resource name of a layer."""
        return f"F{self.number}" if layer == 0 else f"F{self.number}L{layer}"


def embed(pdf: Pdf, stacks: Iterable[Stack]) -> tuple[Dictionary, dict[Stack, Coded]]:
    """Put the fonts of all known characters into a PDF, and say how to write them."""
    parts: dict[Face, _Part] = {}
    placed: dict[Stack, dict[str, tuple[_Part, int, int]]] = {}
    for stack in stacks:
        placed[stack] = {}
        for char in sorted(stack.glyphs):
            glyph = stack.glyphs[char]
            part = parts.setdefault(glyph.face, _Part(glyph.face, len(parts) + 1))
            layer = part.layer(glyph.number, char)
            placed[stack][char] = part, layer, glyph.number
    fonts = Dictionary()
    for part in parts.values():
        fonts = _embedded(pdf, part, fonts)
    coded = {stack: _coded(stack, chars) for stack, chars in placed.items()}
    return fonts, coded


def _coded(stack: Stack, chars: Mapping[str, tuple[_Part, int, int]]) -> Coded:
    """Return how a stack's characters are written."""
    return Coded(
        {c: part.name(layer) for c, (part, layer, _) in chars.items()},
        {c: f"{part.new[glyph]:04X}" for c, (part, _, glyph) in chars.items()},
        stack.width_of,
        frozenset(
            part.name(layer)
            for part, layer, _ in chars.values()
            if stack.is_stroked(part.face)
        ),
    )


def _embedded(pdf: Pdf, part: _Part, fonts: Dictionary) -> Dictionary:
    """Add the fonts that write one face to the resources."""
    glyphs = {glyph for layer in part.layers for glyph in layer}
    small, part.new = _subset(part.face, glyphs)
    descendant = pdf.make_indirect(_descendant(pdf, part, small))
    for number, layer in enumerate(part.layers):
        to_unicode = _to_unicode({part.new[g]: char for g, char in layer.items()})
        fonts[f"/{part.name(number)}"] = pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=descendant.BaseFont,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([descendant]),
                ToUnicode=Stream(pdf, to_unicode),
            )
        )
    return fonts


def _subset(face: Face, glyphs: Iterable[int]) -> tuple[Any, Mapping[int, int]]:
    """Return a face with these glyphs only, and their new numbers."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    )
    wanted.drop_table_tag_set.update(
        int.from_bytes(tag.encode()) for tag in _UNUSED_TABLES
    )
    if face.face.has_var_data:
        wanted.pin_all_axes_to_default(face.face)
    plan = hb.SubsetPlan(face.face, wanted)
    small = plan.execute()
    return small, dict(plan.old_to_new_glyph_mapping)


def _descendant(pdf: Pdf, part: _Part, small: Any) -> Dictionary:
    """Return the CID font of a subset, in which a glyph's number is its code."""
    face = part.face
    is_cff = "CFF " in face.face.table_tags
    name = _tagged_name(face, part.new)
    descriptor = _descriptor(face, name)
    file = _program(pdf, small, is_cff=is_cff)
    descriptor["/FontFile3" if is_cff else "/FontFile2"] = pdf.make_indirect(file)
    widths: list[Any] = []
    for old, new in sorted(part.new.items(), key=lambda pair: pair[1]):
        widths += [new, Array([_thousandths(face, old)])]
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if is_cff else Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=1000,
        W=Array(widths),
    )
    if not is_cff:
        font.CIDToGIDMap = Name.Identity
    return font


def _program(pdf: Pdf, small: Any, *, is_cff: bool) -> Stream:
    """Return the outlines of a subset as PDF wants them."""
    if is_cff:
        table = hb.Face(small.blob).reference_table("CFF ")
        return Stream(pdf, table.data, Subtype=Name.CIDFontType0C)
    return Stream(pdf, small.blob.data, Length1=len(small.blob.data))


def _descriptor(face: Face, name: Name) -> Dictionary:
    """Return what a reader needs to know of a font before it draws."""
    extents = face.font.get_font_extents("ltr")
    thousand = 1000 / face.units
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=Array(_BOUNDS),
        ItalicAngle=0,
        Ascent=round(extents.ascender * thousand),
        Descent=round(extents.descender * thousand),
        CapHeight=round(extents.ascender * thousand),
        StemV=80,
    )


def _thousandths(face: Face, glyph: int) -> Any:
    """Return a glyph's width in thousandths of the type size."""
    return round(face.advance(glyph) * 1000)


def _tagged_name(face: Face, glyphs: Mapping[int, int]) -> Name:
    """Return a subset's name: six letters that tell subsets apart, then the font's."""
    digest = hashlib.sha256(repr(sorted(glyphs)).encode()).digest()
    tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
    plain = "".join(c for c in face.family if c.isascii() and c.isalnum())
    return Name(f"/{tag}+{plain or 'Chinese'}")


def _to_unicode(chars: Mapping[int, str]) -> bytes:
    """Return the map that turns codes back into text when it is copied."""
    lines = [
        f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>"
        for code, char in sorted(chars.items())
    ]
    blocks = (
        lines[n : n + _CHARACTERS_A_BLOCK]
        for n in range(0, len(lines), _CHARACTERS_A_BLOCK)
    )
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
