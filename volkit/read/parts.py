"""Which part of an .xlsx package holds which sheet, and what belongs to a sheet."""

import posixpath
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.model.marks import AUTHOR
from volkit.model.table import DeclaredTable
from volkit.read.guard import Package
from volkit.read.sheet_xml import box_of

_NAMESPACE = re.compile(r"^\{[^}]*\}")
_COMMENT = re.compile(rb"<(?:\w+:)?(?:comment|threadedComment)\b[^>]*>")
_REFERENCE = re.compile(rb'\bref="([A-Za-z]+\d+)"')
_WRITER = re.compile(rb'\bauthorId="(\d+)"')
_WRITERS = re.compile(rb"<(?:\w+:)?author\s*(?:/>|>([^<]*)<)")
_COUNT = re.compile(rb'<(?:\w+:)?sst\b[^>]*?\buniqueCount="(\d+)"')


@dataclass(frozen=True)
class Relation:
    """One relationship of a part: the last word of its type, and its target."""

    kind: str
    target: str


@dataclass(frozen=True)
class Book:
    """The workbook's parts: each worksheet's part by name, and what all share."""

    sheets: dict[str, str]
    hidden: frozenset[str]
    styles: str
    strings: str
    epoch_1904: bool


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Return the relationships of a part ("" for the package) by id."""
    folder, name = posixpath.split(part)
    root = _tree(package.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    found: dict[str, Relation] = {}
    for relation in root if root is not None else ():
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target", "").replace("\\", "/")
        whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        found[relation.get("Id", "")] = Relation(
            relation.get("Type", "").rsplit("/", 1)[-1], posixpath.normpath(whole)
        )
    return found


def book_of(package: Package) -> Book:
    """Return where the workbook keeps its parts.

    Raises:
        RefusedError: the package holds no workbook.

    """
    part = next(
        (
            r.target
            for r in relations(package, "").values()
            if r.kind == "officeDocument"
        ),
        "xl/workbook.xml",
    )
    root = _tree(package.read(part))
    if root is None:
        raise RefusedError(N_("The file holds no workbook."))
    related = relations(package, part)
    sheets: dict[str, str] = {}
    hidden: set[str] = set()
    epoch = False
    for element in root.iter():
        tag = _NAMESPACE.sub("", element.tag)
        if tag == "workbookPr":
            epoch = element.get("date1904") in {"1", "true"}
        if tag == "sheet":
            name = element.get("name", "")
            link = next(
                (v for k, v in element.attrib.items() if _NAMESPACE.sub("", k) == "id"),
                "",
            )
            if link in related:
                sheets[name] = related[link].target
            if element.get("state", "visible") != "visible":
                hidden.add(name)
    kinds = {r.kind: r.target for r in related.values()}
    return Book(
        sheets,
        frozenset(hidden),
        kinds.get("styles", ""),
        kinds.get("sharedStrings", ""),
        epoch,
    )


def refuse_false_count(package: Package, book: Book) -> None:
    """Refuse a table of strings that claims more strings than its bytes could hold.

    Raises:
        RefusedError: the count is false; the fast reader would reserve memory for it.

    """
    strings = package.read(book.strings) if book.strings else b""
    claimed = _COUNT.search(strings, 0, 4096)
    if claimed and int(claimed[1]) > max(1000, len(strings)):
        raise RefusedError(
            N_("The file is damaged: its part {part} cannot be unpacked."),
            part=book.strings,
        )


def declared_tables(package: Package, sheet: str) -> tuple[DeclaredTable, ...]:
    """Return the Excel Tables of a sheet, from left to right."""
    found: list[DeclaredTable] = []
    for relation in relations(package, sheet).values():
        if relation.kind != "table":
            continue
        root = _tree(package.read(relation.target))
        box = box_of(root.get("ref", "")) if root is not None else None
        if root is None or box is None or root.get("headerRowCount") == "0":
            continue
        top, left, bottom, right = box
        totals = root.get("totalsRowCount", "0") not in {"", "0"}
        found.append(
            DeclaredTable(
                root.get("displayName", ""),
                top,
                left,
                bottom - totals,
                right,
                has_totals=totals,
            )
        )
    return tuple(sorted(found, key=lambda t: (t.left, t.top)))


def commented_cells(package: Package, sheet: str) -> frozenset[tuple[int, int]]:
    """Return row and column of the cells of a sheet that have a comment.

    Notes that say what volkit once found are no comments.
    """
    found: set[tuple[int, int]] = set()
    for relation in relations(package, sheet).values():
        if relation.kind in {"comments", "threadedComment"}:
            found |= _commented(package.read(relation.target))
    return frozenset(found)


def _commented(content: bytes) -> set[tuple[int, int]]:
    """Return row and column of the cells that a part of comments names."""
    ours = {
        b"%d" % number
        for number, writer in enumerate(_WRITERS.findall(content))
        if writer == AUTHOR.encode()
    }
    found = set()
    for comment in _COMMENT.findall(content):
        reference, writer = _REFERENCE.search(comment), _WRITER.search(comment)
        box = box_of(reference[1].decode()) if reference else None
        if box and not (writer and writer[1] in ours):
            found.add(box[:2])
    return found


def _tree(xml: bytes) -> ET.Element | None:
    """Return a small part's root, None where it is absent or no XML."""
    try:
        return ET.fromstring(xml) if xml else None  # noqa: S314  the guard has refused any DOCTYPE
    except ET.ParseError:
        return None
