"""Which part of a package holds what: the workbook, its sheets, what they refer to."""

import posixpath
from dataclasses import dataclass

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.opc.archive import Archive
from volkit.opc.xml import attributes, elements, masked, prefix_of


@dataclass(frozen=True)
class Relation:
    """One relationship: the last word of its type, and the part it points to."""

    kind: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """The parts of a workbook; `sheets` gives each sheet's part by its name."""

    part: str
    sheets: dict[str, str]
    relations: dict[str, Relation]
    is_1904: bool

    def part_of_kind(self, kind: str) -> str | None:
        """Return the part the workbook refers to as `styles`, `sharedStrings`..."""
        return next((r.part for r in self.relations.values() if r.kind == kind), None)


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """Return the relationships of a part ("" for the package) by their ids."""
    folder, name = posixpath.split(part)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    place = _as_stored(archive, place)
    if place not in archive.members:
        return {}
    content = masked(archive.read(place))
    prefix = prefix_of(content, b"Relationships")
    found = {}
    for element in elements(content, prefix, b"Relationship"):
        said = attributes(element.raw)
        if said.get("TargetMode") == "External":
            continue
        target = said.get("Target", "").replace("\\", "/")
        whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        found[said.get("Id", "")] = Relation(
            said.get("Type", "").rsplit("/", 1)[-1],
            _as_stored(archive, posixpath.normpath(whole)),
        )
    return found


def workbook(archive: Archive) -> Workbook:
    """Return where the workbook's parts are.

    Raises:
        RefusedError: the package holds no workbook.

    """
    root = next(
        (r.part for r in relations(archive, "").values() if r.kind == "officeDocument"),
        None,
    )
    if root is None or root not in archive.members:
        raise RefusedError(N_("The file holds no workbook."))
    content = masked(archive.read(root))
    prefix = prefix_of(content, b"workbook")
    related = relations(archive, root)
    sheets = {}
    for element in elements(content, prefix, b"sheet"):
        said = attributes(element.raw)
        link = next((v for k, v in said.items() if k.rsplit(":", 1)[-1] == "id"), "")
        if link in related:
            sheets[said.get("name", "")] = related[link].part
    properties = next(elements(content, prefix, b"workbookPr"), None)
    epoch = properties.attributes.get("date1904", "0") if properties else "0"
    return Workbook(root, sheets, related, epoch.lower() in {"1", "true"})


def _as_stored(archive: Archive, part: str) -> str:
    """Return a part's name as the archive spells it; names ignore case and slashes."""
    if part in archive.members:
        return part
    wanted = part.lower().lstrip("/")
    return next(
        (
            n
            for n in archive.members
            if n.replace("\\", "/").lower().lstrip("/") == wanted
        ),
        part,
    )
