"""Cell formats of a template: how its text looks, and how others are added."""

import re
from dataclasses import dataclass
from typing import Literal

from volkit.opc.xml import Element, elements, first, masked, prefix_of

_DEFAULT_SIZE = 11.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell shows its text; `size` in points, `colour` as RRGGBB."""

    font: str = "宋体"
    size: float = _DEFAULT_SIZE
    bold: bool = False
    underline: bool = False
    colour: str = "000000"
    across: str = "general"
    down: str = "bottom"
    wrap: bool = False
    indent: int = 0
    rotated: bool = False


class StyleSheet:
    """The bytes of `styles.xml`, to which cell formats can be appended."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._scan = masked(content)
        self._prefix = prefix_of(self._scan, b"styleSheet")
        self._fonts = self._within(b"fonts", b"font")
        self._fills = self._within(b"fills", b"fill")
        self._xfs = self._within(b"cellXfs", b"xf")
        self._more: dict[bytes, list[bytes]] = {b"fonts": [], b"fills": [], b"xf": []}

    def _within(self, outer: bytes, inner: bytes) -> list[Element]:
        """Return the elements of one list of the style sheet."""
        whole = first(self._scan, self._prefix, outer)
        if whole is None or whole.is_empty:
            return []
        return list(elements(self._scan, self._prefix, inner, whole.tag_end, whole.end))

    def _child(self, parent: Element, name: bytes) -> dict[str, str] | None:
        """Return the attributes of an element's first child of a name."""
        found = elements(self._scan, self._prefix, name, parent.tag_end, parent.end)
        child = next(found, None)
        return None if child is None else child.attributes

    def look(self, style: int) -> Look:
        """Return how cells of a format show their text."""
        if style >= len(self._xfs):
            return Look()
        xf = self._xfs[style]
        number = int(xf.attributes.get("fontId", "0"))
        align = self._child(xf, b"alignment") or {}
        font = self._fonts[number] if number < len(self._fonts) else None
        facts = (
            {n: self._child(font, n) for n in (b"name", b"sz", b"b", b"u", b"color")}
            if font
            else {}
        )
        name, size = facts.get(b"name") or {}, facts.get(b"sz") or {}
        return Look(
            name.get("val", "宋体"),
            float(size.get("val", _DEFAULT_SIZE)),
            _is_on(facts.get(b"b")),
            _is_on(facts.get(b"u")),
            _colour(facts.get(b"color")),
            align.get("horizontal", "general"),
            align.get("vertical", "bottom"),
            align.get("wrapText", "0") in {"1", "true"},
            int(align.get("indent", "0")),
            align.get("textRotation", "0") != "0",
        )

    def font_names(self) -> set[str]:
        """Return the names of the fonts that are not Latin ones."""
        names = (self._child(font, b"name") for font in self._fonts)
        found = {(name or {}).get("val", "") for name in names}
        return {name for name in found if name and is_chinese(name)}

    def with_size(self, style: int, size: float, *, wrap: bool) -> int:
        """Return the number of a format like `style` with another type size."""
        if style >= len(self._xfs):
            return style
        xf = self._xfs[style]
        number = int(xf.attributes.get("fontId", "0"))
        font = self._fonts[number]
        inside = self._content[font.start : font.end]
        new = re.sub(
            rb"""(<%ssz\b[^>]*\bval=)(["'])[^"']*["']""" % re.escape(self._prefix),
            rb"\g<1>\g<2>%s\g<2>" % f"{size:g}".encode(),
            inside,
        )
        self._more[b"fonts"].append(new)
        font_no = len(self._fonts) + len(self._more[b"fonts"]) - 1
        return self._add(xf, b"fontId", font_no, b"applyFont", wrap=wrap)

    def with_fill(self, style: int, colour: str) -> int:
        """Return the number of a format like `style` on a ground of one colour."""
        if style >= len(self._xfs):
            return style
        head = self._prefix
        self._more[b"fills"].append(
            b'<%sfill><%spatternFill patternType="solid"><%sfgColor rgb="FF%s"/>'
            b"</%spatternFill></%sfill>"
            % (head, head, head, colour.encode(), head, head)
        )
        number = len(self._fills) + len(self._more[b"fills"]) - 1
        return self._add(self._xfs[style], b"fillId", number, b"applyFill")

    def _add(
        self,
        xf: Element,
        key: bytes,
        number: int,
        applied: bytes,
        *,
        wrap: bool = False,
    ) -> int:
        """Append a format like `xf` in which one reference is another."""
        tag = re.sub(
            rb"""\s(?:%s|%s)\s*=\s*("[^"]*"|'[^']*')""" % (key, applied), b"", xf.raw
        )
        head = b"<%sxf" % self._prefix
        tag = tag.replace(head, b'%s %s="%d" %s="1"' % (head, key, number, applied), 1)
        whole = tag + self._content[xf.tag_end : xf.end]
        self._more[b"xf"].append(_wrapping(whole, self._prefix) if wrap else whole)
        return len(self._xfs) + len(self._more[b"xf"]) - 1

    def written(self) -> bytes:
        """Return `styles.xml` with the added formats; all else is as it was."""
        content = self._content
        for outer, known, more in (
            (b"cellXfs", self._xfs, self._more[b"xf"]),
            (b"fills", self._fills, self._more[b"fills"]),
            (b"fonts", self._fonts, self._more[b"fonts"]),
        ):
            if more:
                content = self._appended(content, outer, len(known), more)
        return content

    def _appended(
        self, content: bytes, outer: bytes, count: int, more: list[bytes]
    ) -> bytes:
        """Return content with elements put at the end of one of its lists."""
        whole = first(masked(content), self._prefix, outer)
        if whole is None:
            return content
        close = content.rindex(b"</%s%s" % (self._prefix, outer), 0, whole.end)
        tag = re.sub(
            rb"""\bcount\s*=\s*["']\d+["']""",
            b'count="%d"' % (count + len(more)),
            whole.raw,
        )
        inside = content[whole.tag_end : close] + b"".join(more)
        return content[: whole.start] + tag + inside + content[close:]


def _wrapping(xf: bytes, prefix: bytes) -> bytes:
    """Return a cell format that wraps its text."""
    if b'wrapText="1"' in xf or b'wrapText="true"' in xf:
        return xf
    if b"alignment" in xf:
        plain = re.sub(rb"""\swrapText\s*=\s*["'][^"']*["']""", b"", xf)
        new = rb'\1 wrapText="1"'
        return re.sub(rb"(<(?:\w+:)?alignment)\b", new, plain, count=1)
    inside = b'<%salignment wrapText="1"/>' % prefix
    if xf.rstrip().endswith(b"/>"):
        tag = xf.rstrip()[:-2] + b' applyAlignment="1">'
        return tag + inside + b"</%sxf>" % prefix
    end = xf.index(b">") + 1
    return xf[:end] + inside + xf[end:]


def is_chinese(name: str) -> bool:
    """Tell whether a font is a Chinese one, by its name in either script."""
    plain = name.casefold()
    return not name.isascii() or any(
        word in plain for word in ("sim", "song", "kai", "hei", "ming", "cjk", "han")
    )


def with_fonts(content: bytes, chosen: dict[str, str]) -> bytes:
    """Return `styles.xml` with other fonts in the places of those named."""

    def renamed(found: re.Match[bytes]) -> bytes:
        name = found[2].decode("utf-8", "replace")
        return found[1] + chosen.get(name, name).encode() + found[3]

    return re.sub(rb"""(<(?:\w+:)?name\s+val=")([^"]*)(")""", renamed, content)


def _is_on(attributes: dict[str, str] | None) -> bool:
    """Tell whether a switch such as <b/> is there and not switched off."""
    off: tuple[Literal["0", "false", "none"], ...] = ("0", "false", "none")
    return attributes is not None and attributes.get("val", "1") not in off


def _colour(attributes: dict[str, str] | None) -> str:
    """Return a font's colour; black unless it is said in so many words."""
    said = (attributes or {}).get("rgb", "")
    return said[-6:] if re.fullmatch(r"[0-9A-Fa-f]{6,8}", said) else "000000"
