"""Cell formats: which show days, and how one more is added to `styles.xml`."""

import re

from volkit.opc.xml import Element, elements, first, masked, prefix_of

DATE_FORMAT = b"yyyy\\-mm\\-dd"
_BUILT_IN_DAYS = frozenset([*range(14, 18), 22, *range(27, 37), *range(50, 59)])
_FIRST_OWN = 164
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


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
        self._added: dict[tuple[int, str], int] = {}

    def is_day(self, style: int) -> bool:
        """Tell whether a cell format shows a number as a day."""
        if style >= len(self._xfs):
            return False
        number = int(self._xfs[style].attributes.get("numFmtId", "0"))
        code = _QUOTED.sub("", self._own.get(number, "")).lower()
        return number in _BUILT_IN_DAYS or ("y" in code and "d" in code)

    def day_like(self, style: int) -> int:
        """Return the number of a format like `style` that shows yyyy-mm-dd."""
        if self.is_day(style) or not self._xfs:
            return style
        return self._like(style, "")

    def filled_like(self, style: int, colour: str) -> int:
        """Return the number of a format like `style` with a fill such as "FFC7CE"."""
        return self._like(style, colour) if self._xfs else style

    def _like(self, style: int, change: str) -> int:
        """Return the number of a format that is added once."""
        key = (min(style, len(self._xfs) - 1), change)
        return self._added.setdefault(key, len(self._xfs) + len(self._added))

    @property
    def is_changed(self) -> bool:
        """Tell whether a format was added."""
        return bool(self._added)

    def written(self) -> bytes:
        """Return `styles.xml` with the added formats; all else is as it was."""
        if not self._added or self._formats is None:
            return self.content
        known = (n for n, code in self._own.items() if code == DATE_FORMAT.decode())
        is_new = (number := next(known, None)) is None
        number = max([_FIRST_OWN - 1, *self._own]) + 1 if number is None else number
        colours = list(dict.fromkeys(colour for _, colour in self._added if colour))
        fills = self._fill_count()
        xfs = b"".join(
            self._changed(style, "fillId", "applyFill", fills + colours.index(colour))
            if colour
            else self._changed(style, "numFmtId", "applyNumberFormat", number)
            for style, colour in self._added
        )
        edits = [(self._end_of(self._formats, b"cellXfs"), xfs)]
        edits += self._counted(self._formats, len(self._added))
        if is_new and any(not colour for _, colour in self._added):
            edits += self._with_code(number)
        if colours:
            edits += self._with_fills(colours)
        content = self.content
        for (start, end), new in sorted(edits, reverse=True):
            content = content[:start] + new + content[end:]
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

    def _fill_count(self) -> int:
        """Return how many fills there are."""
        if self._fills is None or self._fills.is_empty:
            return 0
        inside = self.content[self._fills.tag_end : self._fills.end]
        return len(list(elements(masked(inside), self.prefix, b"fill")))

    def _with_fills(self, colours: list[str]) -> list[tuple[tuple[int, int], bytes]]:
        """Return the edits that add fills."""
        p = self.prefix.decode()
        new = "".join(
            f'<{p}fill><{p}patternFill patternType="solid">'
            f'<{p}fgColor rgb="FF{colour}"/><{p}bgColor indexed="64"/>'
            f"</{p}patternFill></{p}fill>"
            for colour in colours
        ).encode()
        if self._fills is None:
            raise LookupError
        return [
            (self._end_of(self._fills, b"fills"), new),
            *self._counted(self._fills, len(colours)),
        ]

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

    def _with_code(self, number: int) -> list[tuple[tuple[int, int], bytes]]:
        """Return the edits that add the number format of days."""
        code = b'<%snumFmt numFmtId="%d" formatCode="%s"/>' % (
            self.prefix,
            number,
            DATE_FORMAT,
        )
        if self._codes is None or self._codes.is_empty:
            whole = b'<%snumFmts count="1">%s</%snumFmts>' % (
                self.prefix,
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
            *self._counted(self._codes, 1),
        ]
