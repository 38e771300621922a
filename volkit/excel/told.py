"""What a workbook tells of itself: its sheets, and the versions it was built with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from volkit.read import guard, xlsx
from volkit.read.arrived import in_order
from volkit.read.limits import LIMITS
from volkit.render.workbook_macros import CAPTIONS
from volkit.service.gather import death
from volkit.service.workers import Crashed, perform


@dataclass(frozen=True)
class Told:
    """The names of the sheets; versions by name, none in a workbook of others."""

    sheets: tuple[str, ...]
    versions: Mapping[str, str]


def told(path: Path) -> Told:
    """Return what a workbook tells, read in another process: it may be hostile.

    Raises:
        RefusedError: the file is damaged, hostile, too large, or of another kind.
        SurroundingsError: the file cannot be opened.

    """
    (found,) = perform("volkit.excel.told:read", [path], workers=1)
    if isinstance(found, Crashed):
        raise death(found, LIMITS)
    return found  # type: ignore[return-value]  # the task below makes it


def read(path: Path) -> Told:
    """Return what a workbook tells; one of another kind has no sheets to name."""
    data = guard.content(path)
    if guard.kind_of(data) != "xlsx":
        return Told((), {})
    sheets = in_order(xlsx.read_sheets(data))
    rows = [
        tuple(map(str, row))
        for sheet in sheets
        if sheet.name == CAPTIONS
        for row in zip(*sheet.columns[:3], strict=True)
    ]
    versions = {row[1]: row[2] for row in rows if row[0] == "version"}
    return Told(tuple(sheet.name for sheet in sheets), versions)
