"""The package: every part is there, named once, and of a known type."""

from collections.abc import Iterator

from tests.excel_rules.parts import LINKS, Fault, Parts

_TYPES = "[Content_Types].xml"
_SPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LONGEST_ADDRESS = 2079


def faults(parts: Parts) -> Iterator[Fault]:
    """Give what is wrong with the package."""
    if len(parts.listed) != len(parts.names):
        yield Fault("a part twice", "")
    for name in parts.unread:
        yield Fault("not well-formed", name)
    yield from _types(parts)
    yield from _links(parts)


def _types(parts: Parts) -> Iterator[Fault]:
    types = parts.xml.get(_TYPES)
    if types is None:
        yield Fault("no content types", "")
        return
    own = {e.get("PartName", "")[1:] for e in types.iter(f"{_SPACE}Override")}
    by_end = {
        e.get("Extension", "").lower(): e.get("ContentType", "")
        for e in types.iter(f"{_SPACE}Default")
    }
    for name in sorted(own - parts.names):
        yield Fault("a type for no part", _TYPES, name)
    for name in sorted(parts.names - own - {_TYPES}):
        kind = by_end.get(name.rsplit(".", 1)[-1].lower())
        # "application/xml" says nothing of what a part of a workbook is.
        if kind is None or (kind == "application/xml" and name.startswith("xl/")):
            yield Fault("a part of no type", name)


def _links(parts: Parts) -> Iterator[Fault]:
    for part, links in parts.links.items():
        for number, link in links.items():
            if link.is_outside and len(link.target) > _LONGEST_ADDRESS:
                yield Fault("address too long", part, number)
            if not link.is_outside and link.target not in parts.names:
                yield Fault("a link to no part", part, link.target)
        for number in sorted(_used(parts, part) - links.keys()):
            yield Fault("a link that is not there", part, number)


def _used(parts: Parts, part: str) -> set[str]:
    """Return the relationships that a part's elements speak of."""
    elements = parts.xml[part].iter() if part in parts.xml else ()
    attributes = [f"{LINKS}{name}" for name in ("id", "embed", "link")]
    return {e.get(a, "") for e in elements for a in attributes if a in e.attrib}
