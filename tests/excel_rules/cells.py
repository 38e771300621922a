"""The cells of a sheet: order, styles, values, formulas, merges."""

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from openpyxl.utils.cell import coordinate_to_tuple

from tests.excel_rules import formulas
from tests.excel_rules.parts import MAIN, Fault, Parts, all_of, box, meet, text_of

_LONGEST_TEXT = 32_767


def faults(parts: Parts, sheet: str) -> Iterator[Fault]:
    """Give what is wrong with the cells of a sheet."""
    root = parts.xml[sheet]
    rows = list(all_of(root, "row"))
    numbers = [int(row.get("r", 0)) for row in rows]
    for before, after in pairwise(numbers):
        if after <= before:
            yield Fault("rows out of order", sheet, str(after))
    styles = parts.xml.get("xl/styles.xml")
    formats = styles.find(f"{MAIN}cellXfs") if styles is not None else None
    for row, number in zip(rows, numbers, strict=True):
        yield from _order(sheet, row, number)
    strings = parts.strings()
    for cell in all_of(root, "c"):
        where = cell.get("r", "")
        if int(cell.get("s", 0)) >= (len(formats) if formats is not None else 1):
            yield Fault("a style that is not there", sheet, where)
        for said in (_value(cell, strings), _formula(cell)):
            if said:
                yield Fault(said, sheet, where)
    merges = [m.get("ref", "") for m in all_of(root, "mergeCell")]
    for one, other in combinations(merges, 2):
        if meet(box(one), box(other)):
            yield Fault("merges meet", sheet, f"{one} {other}")


def _order(sheet: str, row: ET.Element, number: int) -> Iterator[Fault]:
    """Give cells that stand in another row, or behind one of their right."""
    places = [coordinate_to_tuple(c.get("r", "A1")) for c in all_of(row, "c")]
    if any(place[0] != number for place in places):
        yield Fault("a cell in another row", sheet, str(number))
    if any(after[1] <= before[1] for before, after in pairwise(places)):
        yield Fault("cells out of order", sheet, str(number))


def _value(cell: ET.Element, strings: list[str]) -> str:
    """Say what is wrong with the value of a cell."""
    kind, held = cell.get("t", "n"), cell.find(f"{MAIN}v")
    value = held.text or "" if held is not None else ""
    if kind == "inlineStr" or (kind == "s" and value.isdigit()):
        if kind == "s" and int(value) >= len(strings):
            return "a text that is not there"
        text = text_of(cell) if kind == "inlineStr" else strings[int(value)]
        return "text too long" if len(text) > _LONGEST_TEXT else ""
    if not value:
        return ""
    if kind == "b" and value not in {"0", "1"}:
        return "not a truth value"
    return "not a number" if kind == "n" and not _is_number(value) else ""


def _is_number(value: str) -> bool:
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _formula(cell: ET.Element) -> str:
    """Say what is wrong with the formula of a cell."""
    formula = cell.find(f"{MAIN}f")
    if formula is None or (formula.get("t") == "shared" and not formula.text):
        return ""
    return formulas.fault_of(formula.text)
