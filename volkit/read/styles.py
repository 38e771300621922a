"""What a workbook's styles say: number formats, and cells made red or bright."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from volkit.i18n import N_
from volkit.model.errors import RefusedError
from volkit.read.limits import Limits

_NAMESPACE = re.compile(r"^\{[^}]*\}")
_RED_FONTS = frozenset({"FF0000", "C00000"})
_BRIGHT_FILLS = frozenset({"FFFF00", "FF0000", "C00000", "FFC000"})
_RED_INDEXES = frozenset({"2", "10"})
_YELLOW_INDEXES = frozenset({"5", "13"})
_HINTS = (b"FF0000", b"C00000", b"FFFF00", b"FFC000", b'indexed="')


@dataclass(frozen=True)
class Styles:
    """Number formats by format index; which indexes mark a cell, and how."""

    number_formats: dict[int, str] = field(default_factory=dict)
    marks: dict[int, str] = field(default_factory=dict)


def parse(xml: bytes, limits: Limits) -> Styles:
    """Return what styles.xml declares.

    Raises:
        RefusedError: it holds more formats than may be read.

    """
    if not xml:
        return Styles()
    try:
        root = ET.fromstring(xml)  # noqa: S314  the guard has refused any DOCTYPE
    except ET.ParseError:
        return Styles()
    parts = {_NAMESPACE.sub("", child.tag): child for child in root}
    formats = {
        f.get("numFmtId", ""): f.get("formatCode", "") for f in parts.get("numFmts", ())
    }
    fonts = [_is_red(font) for font in parts.get("fonts", ())]
    fills = [_is_bright(fill) for fill in parts.get("fills", ())]
    uses = list(parts.get("cellXfs", ()))
    if len(uses) > limits.formats:
        raise RefusedError(
            N_("The workbook has {count} cell formats; at most {most} are read."),
            count=len(uses),
            most=limits.formats,
        )
    marks: dict[int, str] = {}
    codes: dict[int, str] = {}
    for index, use in enumerate(uses):
        said = use.get("numFmtId", "0")
        codes[index] = formats.get(said, f"#{said}" if said != "0" else "")
        if _picked(fonts, use.get("fontId")):
            marks[index] = "font"
        elif _picked(fills, use.get("fillId")):
            marks[index] = "fill"
    return Styles(codes, marks)


def may_mark(xml: bytes) -> bool:
    """Tell whether styles.xml holds any colour that could mark a cell."""
    return any(hint in xml for hint in _HINTS)


def _picked(flags: list[bool], index: str | None) -> bool:
    """Return the flag at an index that XML gives as text."""
    number = int(index) if index and index.isdecimal() else -1
    return 0 <= number < len(flags) and flags[number]


def _is_red(font: ET.Element) -> bool:
    """Tell whether a font is red."""
    return any(
        (c.get("rgb") or "")[-6:].upper() in _RED_FONTS
        or c.get("indexed") in _RED_INDEXES
        for c in font
        if _NAMESPACE.sub("", c.tag) == "color"
    )


def _is_bright(fill: ET.Element) -> bool:
    """Tell whether a fill is solid red, orange or yellow."""
    return any(
        pattern.get("patternType") == "solid"
        and (
            (c.get("rgb") or "")[-6:].upper() in _BRIGHT_FILLS
            or c.get("indexed") in _RED_INDEXES | _YELLOW_INDEXES
        )
        for pattern in fill
        for c in pattern
        if _NAMESPACE.sub("", c.tag) == "fgColor"
    )
