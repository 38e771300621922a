"""Add parts to a package, with the relationships and content types they need."""

import posixpath
import re
from xml.sax.saxutils import quoteattr

from volkit.opc.archive import Archive
from volkit.opc.names import DECLARATION, OFFICE_RELATIONS, PACKAGE_RELATIONS
from volkit.opc.xml import masked, prefix_of, start_tag

_RELATIONS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}"></Relationships>'
).encode()
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_TYPES = "[Content_Types].xml"


class PackageParts:
    """The parts of a package as they will be: changed and new ones over the old."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.changed: dict[str, bytes] = {}

    def read(self, part: str) -> bytes:
        """Return a part as it will be."""
        return self.changed.get(part) or self.archive.read(part)

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self.changed or part in self.archive.members

    def free_name(self, pattern: str) -> str:
        """Return the first name of a pattern such as "xl/comments{}.xml" not taken."""
        taken = {n.lower() for n in (*self.archive.members, *self.changed)}
        number = 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Add a part and its content type."""
        self.changed[part] = content
        types = self.read(_TYPES)
        entry = (
            f"<{_prefix(types, b'Types')}Override PartName={quoteattr('/' + part)}"
            f" ContentType={quoteattr(content_type)}/>"
        )
        self.changed[_TYPES] = before_end(types, b"Types", entry.encode())

    def add_extension(self, extension: str, content_type: str) -> None:
        """Say what parts with an extension hold, where nothing is said yet."""
        types = self.read(_TYPES)
        said = re.search(
            rb"""Extension\s*=\s*["']%s["']""" % extension.encode(),
            types,
            re.IGNORECASE,
        )
        if said is None:
            prefix = _prefix(types, b"Types")
            entry = (
                f'<{prefix}Default Extension="{extension}" '
                f'ContentType="{content_type}"/>'
            )
            root = start_tag(types, prefix.encode(), b"Types")
            place = root.end if root else 0
            self.changed[_TYPES] = types[:place] + entry.encode() + types[place:]

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let one part refer to another; return the reference's id."""
        folder, name = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(place):
            # LibreOffice names each of its own by itself, and none by the extension.
            self.add_extension("rels", _RELATIONS_TYPE)
        content = self.read(place) if self.has(place) else _RELATIONS
        ids = re.findall(rb"""\bId\s*=\s*["']([^"']+)["']""", masked(content))
        number = len(ids) + 1
        while f"rId{number}".encode() in ids:
            number += 1
        relative = posixpath.relpath(target, folder or ".")
        entry = (
            f'<{_prefix(content, b"Relationships")}Relationship Id="rId{number}" '
            f"Type={quoteattr(f'{OFFICE_RELATIONS}/{kind}')} "
            f"Target={quoteattr(relative)}/>"
        )
        self.changed[place] = before_end(content, b"Relationships", entry.encode())
        return f"rId{number}"


def _prefix(content: bytes, root: bytes) -> str:
    """Return the prefix of a part's root element."""
    return prefix_of(masked(content), root).decode()


def before_end(content: bytes, root: bytes, new: bytes) -> bytes:
    """Return a part with something put in as the last child of an element."""
    prefix = prefix_of(masked(content), root)
    found = start_tag(masked(content), prefix, root)
    if found is not None and found.is_empty:
        tag = found.raw[:-2].rstrip() + b">"
        whole = tag + new + b"</%s%s>" % (prefix, root)
        return content[: found.start] + whole + content[found.end :]
    place = content.rindex(b"</%s%s" % (prefix, root))
    return content[:place] + new + content[place:]


def children_after(content: bytes, start: int) -> list[tuple[str, int]]:
    """Return name (without prefix) and place of each element on the level of `start`.

    It ends where that level ends.
    """
    found, depth = [], 0
    for tag in re.finditer(
        rb"""<(/?)((?:[\w.-]+:)?[\w.-]+)([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>""",
        masked(content)[start:],
    ):
        if tag[1]:
            depth -= 1
            if depth < 0:
                break
            continue
        if depth == 0:
            found.append((tag[2].decode().rsplit(":", 1)[-1], start + tag.start()))
        depth += not tag[3].endswith(b"/")
    return found


def without_attribute(tag: bytes, name: bytes) -> bytes:
    """Return a start tag without one attribute."""
    return re.sub(rb"""\s%s\s*=\s*("[^"]*"|'[^']*')""" % name, b"", tag)
