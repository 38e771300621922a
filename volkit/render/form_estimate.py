"""A template's boxes without an office program: from its column widths and row heights.

Good enough to choose type sizes in a workbook, which Excel lays out itself.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from volkit.opc.xml import elements, first, masked
from volkit.render.form_fit import LEADING, Box
from volkit.render.form_template import Template

_ADDRESS = re.compile(r"([A-Za-z]+)([0-9]+)")
_DIGIT_PT = 6.0
_DEFAULT_WIDTH = 8.43
_DEFAULT_HEIGHT = 15.0
_LINE_PART = LEADING / 1.3


def place_of(cell: str) -> tuple[int, int]:
    """Return a cell's row and column, from 1."""
    found = _ADDRESS.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def estimated_boxes(template: Template) -> dict[str, Box]:
    """Return about how large each cell is that asks for values; all lie at 0, 0."""
    content, prefix = masked(template.content), template.prefix
    default = first(content, prefix, b"sheetFormatPr")
    said = default.attributes if default else {}
    widths: dict[int, float] = {}
    for column in elements(content, prefix, b"col"):
        facts = column.attributes
        span = range(int(facts["min"]), min(int(facts["max"]), 1000) + 1)
        widths |= dict.fromkeys(span, float(facts.get("width", _DEFAULT_WIDTH)))
    heights = {
        int(facts["r"]): float(facts["ht"])
        for row in elements(content, prefix, b"row")
        if {"r", "ht"} <= set(facts := row.attributes)
    }
    merges = [m.attributes["ref"] for m in elements(content, prefix, b"mergeCell")]
    areas = {ref.split(":")[0].upper(): ref for ref in merges}
    height = float(said.get("defaultRowHeight", _DEFAULT_HEIGHT))
    width = float(said.get("defaultColWidth", _DEFAULT_WIDTH))
    return {
        slot.cell: _box(areas.get(slot.cell, slot.cell), widths, heights, width, height)
        for slot in template.slots
    }


def roomy(boxes: Mapping[str, Box], template: Template) -> dict[str, Box]:
    """Return boxes in which Excel's lines, which stand further apart, find room."""
    pictures = template.shape.pictures
    kept = {slot.cell for slot in template.slots if slot.keys[0] in pictures}
    return {
        cell: box if cell in kept else replace(box, height=box.height * _LINE_PART)
        for cell, box in boxes.items()
    }


def _box(
    area: str,
    widths: Mapping[int, float],
    heights: Mapping[int, float],
    width: float,
    height: float,
) -> Box:
    """Return the size of a cell or a merged area in points."""
    head, _, tail = area.partition(":")
    (top, left), (bottom, right) = place_of(head), place_of(tail or head)
    return Box(
        0.0,
        0.0,
        _DIGIT_PT * sum(widths.get(c, width) for c in range(left, right + 1)),
        sum(heights.get(r, height) for r in range(top, bottom + 1)),
    )
