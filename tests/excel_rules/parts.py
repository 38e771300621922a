"""A workbook's parts, as its own relationships join them."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIP = (
    "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
)
BOOK = "xl/workbook.xml"
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where."""

    rule: str
    part: str
    where: str = ""


@dataclass(frozen=True)
class Link:
    """A relationship: its kind by its last word, and its target."""

    kind: str
    target: str
    is_outside: bool


class Parts:
    """The parts of a package; those that are XML, parsed."""

    def __init__(self, path: Path) -> None:
        self.unread: list[str] = []
        with zipfile.ZipFile(path) as package:
            self.listed = package.namelist()
            self.names = set(self.listed)
            found = {n: self._parsed(n, package.read(n)) for n in sorted(self.names)}
        self.xml = {n: e for n, e in found.items() if e is not None}
        # The root's own relationships belong to no part.
        self.links = {n: self._links(n) for n in ("", *self.xml)}

    def _parsed(self, name: str, content: bytes) -> ET.Element | None:
        if not name.endswith((".xml", ".rels", ".vml")):
            return None
        try:
            return ET.fromstring(content)  # noqa: S314  a file that the tests made
        except ET.ParseError:
            self.unread.append(name)
            return None

    def _links(self, part: str) -> dict[str, Link]:
        """Return the relationships of a part by their numbers."""
        folder, name = posixpath.split(part)
        rels = self.xml.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if rels is None:
            return {}
        return {r.get("Id", ""): _link(r, folder) for r in rels.iter(RELATIONSHIP)}

    @property
    def is_sound(self) -> bool:
        """Say whether the package can be looked into at all."""
        return not self.unread and BOOK in self.xml

    @property
    def sheets(self) -> list[str]:
        """Return the part of each worksheet, in order."""
        named = self.xml[BOOK].iter(f"{MAIN}sheet")
        found = (self.linked(BOOK, s.get(f"{LINKS}id")) for s in named)
        return [part for part in found if part in self.xml]

    def linked(self, part: str, number: str | None) -> str:
        """Return the target of one relationship of a part."""
        link = self.links.get(part, {}).get(number or "")
        return link.target if link else ""

    def strings(self) -> list[str]:
        """Return the shared strings."""
        table = self.xml.get("xl/sharedStrings.xml")
        return [text_of(si) for si in all_of(table, "si")]


def _link(element: ET.Element, folder: str) -> Link:
    target = element.get("Target", "")
    is_outside = element.get("TargetMode") == "External"
    if not is_outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Link(element.get("Type", "").rsplit("/", 1)[-1], target, is_outside)


def all_of(element: ET.Element | None, *tags: str) -> Iterator[ET.Element]:
    """Give every element of some tags below one."""
    for tag in tags:
        yield from element.iter(f"{MAIN}{tag}") if element is not None else ()


def text_of(element: ET.Element) -> str:
    """Return the text of a string, its runs joined."""
    return "".join(t.text or "" for t in element.iter(f"{MAIN}t"))


def box(reference: str) -> Box:
    """Return a range as first column, first row, last column, last row."""
    left, top, right, bottom = range_boundaries(reference)
    return int(left or 1), int(top or 1), int(right or 1), int(bottom or 1)


def meet(one: Box, other: Box) -> bool:
    """Say whether two ranges share a cell."""
    return (
        one[0] <= other[2]
        and other[0] <= one[2]
        and one[1] <= other[3]
        and other[1] <= one[3]
    )
