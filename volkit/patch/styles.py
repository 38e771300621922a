"""Cell formats: which show days, and how one more is added to `styles.xml`."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from volkit.opc.xml import Element, elements, first, masked, prefix_of

DATE_FORMAT = b"yyyy\\-mm\\-dd"
MOMENT_FORMAT = DATE_FORMAT + b"\\ hh:mm"
_MOMENT = 22
_BUILT_IN_DAYS = frozenset([*range(14, 18), _MOMENT, *range(27, 37), *range(50, 59)])
_FIRST_OWN = 164
_FONT = '<{p}sz val="11"/>{colour}<{p}name val="宋体"/><{p}charset val="134"/>'
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class _Added(NamedTuple):
    """A format that is added: like another one or, where `like` is None, for a list."""

    like: int | None
    colour: str = ""
    font: str = ""
    shape: bytes = DATE_FORMAT


class Styles:
    """The bytes of `styles.xml`, to which formats can be appended."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        scan = masked(content)
        self.prefix = prefix_of(scan, b"styleSheet")
        self._formats = first(scan, self.prefix, b"cellXfs")
        self._codes = first(scan, self.prefix, b"numFmts")
        self._xfs: list[Element] = []
        if self._formats is not None and not self._formats.is_empty:
            self._xfs = list(
                elements(
                    scan, self.prefix, b"xf", self._formats.tag_end, self._formats.end
                )
            )
        self._own = {
            int(said["numFmtId"]): said.get("formatCode", "")
            for found in elements(scan, self.prefix, b"numFmt")
            if (said := found.attributes).get("numFmtId", "").isdigit()
        }
        self._fills = first(scan, self.prefix, b"fills")
        self._fonts = first(scan, self.prefix, b"fonts")
        self._has_named = first(scan, self.prefix, b"cellStyleXfs") is not None
        self._added: dict[_Added, int] = {}

    def is_day(self, style: int) -> bool:
        """Tell whether a cell format shows a number as a day."""
        if style >= len(self._xfs):
            return False
        number, code = self._shape_of(style)
        return number in _BUILT_IN_DAYS or ("y" in code and "d" in code)

    def day_like(self, style: int, *, with_time: bool = False) -> int:
        """Return the number of a format like `style` that shows yyyy-mm-dd (hh:mm)."""
        if not self._xfs or (
            self.is_day(style) and not (with_time and not self._has_time(style))
        ):
            return style
        shape = MOMENT_FORMAT if with_time else DATE_FORMAT
        return self._number_of(_Added(self._known(style), shape=shape))

    def _has_time(self, style: int) -> bool:
        """Tell whether a cell format shows the time of a day, too."""
        number, code = self._shape_of(style)
        return number == _MOMENT or "h" in code

    def _shape_of(self, style: int) -> tuple[int, str]:
        """Return the number of a cell format's number format, and its own code."""
        number = int(self._xfs[style].attributes.get("numFmtId", "0"))
        return number, _QUOTED.sub("", self._own.get(number, "")).lower()

    def filled_like(self, style: int, colour: str) -> int:
        """Return the number of a format like `style` with a fill such as "FFC7CE"."""
        if not self._xfs or self._fills is None:
            return style
        return self._number_of(_Added(self._known(style), colour))

    def wrapped(self, *, font: str = "", colour: str = "") -> int:
        """Return the number of a format for a list: wrapped text from the top.

        `font` is "bold", "link" or "".
        """
        if not self._xfs or self._fills is None or self._fonts is None:
            return 0
        return self._number_of(_Added(None, colour, font))

    def _known(self, style: int) -> int:
        """Return a format's number; one that does not exist is the last."""
        return min(style, len(self._xfs) - 1)

    def _number_of(self, added: _Added) -> int:
        """Return the number of a format that is added once."""
        return self._added.setdefault(added, len(self._xfs) + len(self._added))

    @property
    def is_changed(self) -> bool:
        """Tell whether a format was added."""
        return bool(self._added)

    def written(self) -> bytes:
        """Return `styles.xml` with the added formats; all else is as it was."""
        if not self._added or self._formats is None:
            return self.content
        shapes = {a.shape for a in self._added if a.like is not None and not a.colour}
        known = {code: number for number, code in self._own.items()}
        new = sorted(shape for shape in shapes if shape.decode() not in known)
        first_new = max([_FIRST_OWN - 1, *self._own]) + 1
        numbers = {code.encode(): number for code, number in known.items()} | {
            shape: first_new + n for n, shape in enumerate(new)
        }
        fills = self._places(self._fills, b"fill", (a.colour for a in self._added))
        fonts = self._places(self._fonts, b"font", (a.font for a in self._added))
        xfs = b"".join(
            self._for_list(fonts.get(added.font, 0), fills.get(added.colour, 0))
            if added.like is None
            else self._changed(added.like, "fillId", "applyFill", fills[added.colour])
            if added.colour
            else self._changed(
                added.like, "numFmtId", "applyNumberFormat", numbers[added.shape]
            )
            for added in self._added
        )
        edits = self._appended(self._formats, b"cellXfs", xfs, len(self._added))
        edits += self._with_codes({numbers[shape]: shape for shape in new})
        edits += self._appended(
            self._fills, b"fills", b"".join(map(self._fill, fills)), len(fills)
        )
        edits += self._appended(
            self._fonts, b"fonts", b"".join(map(self._font, fonts)), len(fonts)
        )
        content = self.content
        for (start, end), said in sorted(edits, reverse=True):
            content = content[:start] + said + content[end:]
        return content

    def _changed(self, style: int, name: str, apply: str, number: int) -> bytes:
        """Return one cell format with one of its parts replaced."""
        found = self._xfs[style]
        raw = re.sub(
            rb"""\s(?:%s|%s)\s*=\s*("[^"]*"|'[^']*')"""
            % (name.encode(), apply.encode()),
            b"",
            found.raw,
        )
        head = b"<%sxf" % self.prefix
        said = f' {name}="{number}" {apply}="1"'.encode()
        return (
            raw.replace(head, head + said, 1) + self.content[found.tag_end : found.end]
        )

    def _for_list(self, font: int, fill: int) -> bytes:
        """Return a cell format for a list: wrapped text from the top."""
        p = self.prefix.decode()
        named = ' xfId="0"' if self._has_named else ""
        return (
            f'<{p}xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="0"{named} '
            'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">'
            f'<{p}alignment vertical="top" wrapText="1"/></{p}xf>'
        ).encode()

    def _places(
        self, element: Element | None, name: bytes, wanted: Iterable[str]
    ) -> dict[str, int]:
        """Return the numbers that new fills or fonts will have behind those there."""
        count = 0
        if element is not None and not element.is_empty:
            inside = masked(self.content[element.tag_end : element.end])
            count = len(list(elements(inside, self.prefix, name)))
        return {
            one: count + n for n, one in enumerate(dict.fromkeys(filter(None, wanted)))
        }

    def _fill(self, colour: str) -> bytes:
        """Return a fill of one colour."""
        p = self.prefix.decode()
        return (
            f'<{p}fill><{p}patternFill patternType="solid">'
            f'<{p}fgColor rgb="FF{colour}"/><{p}bgColor indexed="64"/>'
            f"</{p}patternFill></{p}fill>"
        ).encode()

    def _font(self, name: str) -> bytes:
        """Return the font of a list's header or of its links."""
        p = self.prefix.decode()
        head = f"<{p}b/>" if name == "bold" else f"<{p}u/>"
        colour = f'<{p}color rgb="FF0563C1"/>' if name == "link" else ""
        said = _FONT.format(p=p, colour=colour)
        return f"<{p}font>{head}{said}</{p}font>".encode()

    def _appended(
        self, element: Element | None, name: bytes, new: bytes, count: int
    ) -> list[tuple[tuple[int, int], bytes]]:
        """Return the edits that add something at the end of a list of formats."""
        if not new or element is None:
            return []
        if element.is_empty:
            tag = element.raw[:-2].rstrip() + b">"
            whole = tag + new + b"</%s%s>" % (self.prefix, name)
            return [((element.start, element.end), whole)]
        return [(self._end_of(element, name), new), *self._counted(element, count)]

    def _end_of(self, element: Element, name: bytes) -> tuple[int, int]:
        """Return the empty stretch just before an element's end tag."""
        place = self.content.rindex(b"</%s%s" % (self.prefix, name), 0, element.end)
        return place, place

    def _counted(
        self, element: Element, more: int
    ) -> list[tuple[tuple[int, int], bytes]]:
        """Return the edit that raises an element's `count`, if it has one."""
        found = re.search(rb"""\bcount\s*=\s*["'](\d+)["']""", element.raw)
        if found is None:
            return []
        start = element.start + found.start(1)
        return [((start, element.start + found.end(1)), b"%d" % (int(found[1]) + more))]

    def _with_codes(
        self, new: Mapping[int, bytes]
    ) -> list[tuple[tuple[int, int], bytes]]:
        """Return the edits that add number formats of days."""
        if not new:
            return []
        code = b"".join(
            b'<%snumFmt numFmtId="%d" formatCode="%s"/>' % (self.prefix, number, shape)
            for number, shape in new.items()
        )
        if self._codes is None or self._codes.is_empty:
            whole = b'<%snumFmts count="%d">%s</%snumFmts>' % (
                self.prefix,
                len(new),
                code,
                self.prefix,
            )
            if self._codes is not None:
                return [((self._codes.start, self._codes.end), whole)]
            root = re.search(
                rb"<%sstyleSheet\b[^>]*>" % re.escape(self.prefix), self.content
            )
            place = root.end() if root else 0
            return [((place, place), whole)]
        return [
            (self._end_of(self._codes, b"numFmts"), code),
            *self._counted(self._codes, len(new)),
        ]
