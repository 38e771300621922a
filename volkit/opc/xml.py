"""Find elements in a part's bytes by place, so that the rest need not be rewritten.

The parts volkit edits are up to tens of megabytes; parsing them into a tree and writing
that out again would change bytes that nobody asked to change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from volkit.i18n import N_
from volkit.model.errors import RefusedError

_ATTRIBUTES = rb"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""
_ATTRIBUTE = re.compile(rb"""(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
_QUIET = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_DECLARED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']""")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Element:
    """One element's place: its start tag, and all of it up to its end tag."""

    start: int
    tag_end: int
    end: int
    raw: bytes

    @property
    def attributes(self) -> dict[str, str]:
        """Return the attributes by name, prefix included."""
        return attributes(self.raw)

    @property
    def is_empty(self) -> bool:
        """Tell whether the start tag closes the element."""
        return self.raw.endswith(b"/>")


@cache
def _tag(prefix: bytes, name: bytes) -> re.Pattern[bytes]:
    """Return the pattern of a start tag."""
    return re.compile(rb"<%s%s(?=[\s/>])%s>" % (re.escape(prefix), name, _ATTRIBUTES))


@cache
def _end_tag(prefix: bytes, name: bytes) -> re.Pattern[bytes]:
    """Return the pattern of an end tag."""
    return re.compile(rb"</%s%s\s*>" % (re.escape(prefix), name))


def attributes(tag: bytes) -> dict[str, str]:
    """Return a start tag's attributes."""
    return {
        name.decode(): unescape(value[1:-1].decode("utf-8", "replace"))
        for name, value in _ATTRIBUTE.findall(tag)
    }


def readable(content: bytes, part: str) -> bytes:
    """Return a part as bytes in which ASCII is ASCII.

    Raises:
        RefusedError: the part is written in another encoding than UTF-8.

    """
    declared = _DECLARED.match(content.removeprefix(b"\xef\xbb\xbf"))
    known = declared is None or declared[1].lower() in {b"utf-8", b"us-ascii", b"ascii"}
    if known and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        return content
    raise RefusedError(
        N_("The part {part} is not written in UTF-8, so it cannot be repaired."),
        part=part,
    )


def masked(content: bytes) -> bytes:
    """Return content of the same length in which comments and CDATA hide no tags."""
    if b"!" not in content or b"<!" not in content:
        return content
    return _QUIET.sub(lambda m: b" " * len(m[0]), content)


def prefix_of(content: bytes, root: bytes) -> bytes:
    """Return the namespace prefix of the root element, with its colon; b"" for none."""
    found = re.search(rb"<((?:[\w.-]+:)?)%s(?=[\s/>])" % root, content)
    return found[1] if found else b""


def elements(
    content: bytes, prefix: bytes, name: bytes, start: int = 0, stop: int | None = None
) -> Iterator[Element]:
    """Give the elements of a name within a stretch, in order; they must not nest."""
    stop = len(content) if stop is None else stop
    place = start
    pattern, closing = _tag(prefix, name), _end_tag(prefix, name)
    while (found := pattern.search(content, place, stop)) is not None:
        if found[0].endswith(b"/>"):
            place = found.end()
        else:
            close = closing.search(content, found.end(), stop)
            place = close.end() if close else stop
        yield Element(found.start(), found.end(), place, found[0])


def starts(content: bytes, prefix: bytes, name: bytes) -> list[int]:
    """Return where the elements of a name begin; cheaper than the elements."""
    return [found.start() for found in _tag(prefix, name).finditer(content)]


def start_tag(content: bytes, prefix: bytes, name: bytes) -> Element | None:
    """Return the first start tag of a name as an element that ends with it."""
    found = _tag(prefix, name).search(content)
    return found and Element(found.start(), found.end(), found.end(), found[0])


def first(content: bytes, prefix: bytes, name: bytes) -> Element | None:
    """Return the first element of a name, None where there is none."""
    return next(elements(content, prefix, name), None)


def text_of(content: bytes) -> str:
    """Return the text of a stretch of XML without tags."""
    parts = (
        unescape(m[2].decode("utf-8", "replace"))
        if m[2]
        else m[1].decode("utf-8", "replace")
        for m in re.finditer(
            rb"<!\[CDATA\[(.*?)\]\]>|<[^>]*>|([^<]+)", content, re.DOTALL
        )
        if m[1] is not None or m[2]
    )
    return "".join(parts)


def unescaped(text: str) -> str:
    """Return a cell's text with Excel's own escapes (_x000D_) undone."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
