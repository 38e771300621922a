"""Tables: names, numbers, columns as their header says, no two in one place."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from openpyxl.utils import get_column_letter

from tests.excel_rules import formulas, names
from tests.excel_rules.parts import (
    BOOK,
    LINKS,
    MAIN,
    Fault,
    Parts,
    all_of,
    box,
    meet,
    text_of,
)


def faults(parts: Parts) -> Iterator[Fault]:
    """Give what is wrong with the tables of all sheets."""
    defined = all_of(parts.xml[BOOK], "definedName")
    taken = {d.get("name", "").lower() for d in defined}
    numbers: set[str | None] = set()
    for sheet in parts.sheets:
        found = [parts.linked(sheet, t.get(f"{LINKS}id")) for t in all_of(parts.xml[sheet], "tablePart")]  # fmt: skip
        tables = [(part, parts.xml[part]) for part in found if part in parts.xml]
        for part, table in tables:
            name = table.get("displayName", "")
            if name.lower() in taken or table.get("id") in numbers:
                yield Fault("a table twice", part, name)
            taken.add(name.lower())
            numbers.add(table.get("id"))
            for said in _of_table(table, _texts(parts, sheet)):
                yield Fault(said, part, name)
        yield from _places(parts.xml[sheet], sheet, [t for _, t in tables])


def _of_table(table: ET.Element, texts: dict[str, str]) -> Iterator[str]:
    """Give what is wrong with one table."""
    yield from filter(None, [names.fault_of(table.get("displayName", ""))])
    left, top, right, bottom = box(table.get("ref", "A1"))
    columns = [c.get("name", "") for c in all_of(table, "tableColumn")]
    if len(columns) != right - left + 1:
        yield "columns unlike the range"
    if len({c.lower() for c in columns}) < len(columns):
        yield "a column twice"
    totals = table.get("totalsRowCount", "0") != "0"
    for narrowed in all_of(table, "autoFilter"):
        if not totals and narrowed.get("ref") != table.get("ref"):
            yield "a filter unlike the range"
    if table.get("headerRowCount", "1") != "0":
        if bottom <= top:
            yield "no row below the header"
        for place, name in enumerate(columns, left):
            shown = texts.get(f"{get_column_letter(place)}{top}")
            if shown is None or shown.replace("\n", "_x000a_") != name:
                yield "a header unlike its column"
    for formula in all_of(table, "calculatedColumnFormula"):
        yield from filter(None, [formulas.fault_of(formula.text)])


def _texts(parts: Parts, sheet: str) -> dict[str, str]:
    """Return the texts of a sheet by their places."""
    strings = parts.strings()
    held = {}
    for cell in all_of(parts.xml[sheet], "c"):
        value = cell.find(f"{MAIN}v")
        if cell.get("t") == "inlineStr":
            held[cell.get("r", "")] = text_of(cell)
        elif cell.get("t") == "s" and value is not None:
            number = int(value.text or 0)
            held[cell.get("r", "")] = strings[number] if number < len(strings) else ""
    return held


def _places(root: ET.Element, sheet: str, tables: list[ET.Element]) -> Iterator[Fault]:
    """Give tables that meet each other, a merge, or the sheet's own filter."""
    others = [m.get("ref", "") for m in all_of(root, "mergeCell")]
    own = root.find(f"{MAIN}autoFilter")
    others += [own.get("ref", "")] if own is not None else []
    for table in tables:
        place = table.get("ref", "A1")
        for other in others:
            if meet(box(place), box(other)):
                yield Fault("a table meets something", sheet, f"{place} {other}")
        others.append(place)
