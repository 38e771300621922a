"""Ask for a recalculation when a workbook is next opened."""

import re

from volkit.opc.xml import first, masked, prefix_of

_BEFORE_CALCULATION = (
    b"definedNames", b"externalReferences", b"functionGroups", b"sheets",
)  # fmt: skip


def with_full_calculation(content: bytes) -> bytes:
    """Return `workbook.xml` that asks Excel to calculate everything on opening."""
    scan = masked(content)
    prefix = prefix_of(scan, b"workbook")
    found = first(scan, prefix, b"calcPr")
    if found is None:
        before = next(
            e
            for name in _BEFORE_CALCULATION
            if (e := first(scan, prefix, name)) is not None
        )
        new = b'<%scalcPr fullCalcOnLoad="1"/>' % prefix
        return content[: before.end] + new + content[before.end :]
    tag = re.sub(rb"""\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')""", b"", found.raw)
    head = b"<%scalcPr" % prefix
    tag = tag.replace(head, head + b' fullCalcOnLoad="1"', 1)
    return content[: found.start] + tag + content[found.tag_end :]
