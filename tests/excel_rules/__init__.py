"""Rules of Excel that no schema states; a workbook that breaks one is "repaired".

`broken(path)` gives what is wrong with a workbook. The Open XML SDK knows the schemas;
these are the other half: what Excel itself demands of names, tables, formulas, texts.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.excel_rules import book, cells, package, tables, words
from tests.excel_rules.parts import Fault, Parts


def broken(path: Path) -> list[Fault]:
    """Return every fault of a workbook."""
    return list(_faults(path))


def _faults(path: Path) -> Iterator[Fault]:
    parts = Parts(path)
    yield from package.faults(parts)
    if not parts.is_sound:
        return
    yield from book.faults(parts)
    for sheet in parts.sheets:
        yield from cells.faults(parts, sheet)
        yield from words.faults(parts, sheet)
    yield from tables.faults(parts)
