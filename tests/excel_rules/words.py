"""Native checks and formats of a sheet: their texts, lists and formulas; comments."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tests.excel_rules import formulas
from tests.excel_rules.parts import MAIN, Fault, Parts, all_of

_LONGEST = {"errorTitle": 32, "promptTitle": 32, "error": 225, "prompt": 255}
_LONGEST_LIST = 255


def faults(parts: Parts, sheet: str) -> Iterator[Fault]:
    """Give what is wrong with validations, conditional formats and comments."""
    root = parts.xml[sheet]
    for check in all_of(root, "dataValidation"):
        where = check.get("sqref", "")
        for said in _of_check(check):
            yield Fault(said, sheet, where)
    styles = parts.xml.get("xl/styles.xml")
    looks = styles.find(f"{MAIN}dxfs") if styles is not None else None
    for rule in all_of(root, "cfRule"):
        look = rule.get("dxfId")
        if look and int(look) >= (len(looks) if looks is not None else 0):
            yield Fault("a look that is not there", sheet, look)
        for formula in all_of(rule, "formula"):
            said = formulas.fault_of(formula.text, plain=True)
            if said:
                yield Fault(said, sheet, formula.text or "")
    kinds = {link.kind for link in parts.links[sheet].values()}
    if "comments" in kinds and "vmlDrawing" not in kinds:
        yield Fault("comments without shapes", sheet)


def _of_check(check: ET.Element) -> Iterator[str]:
    """Give what is wrong with one validation."""
    for name, longest in _LONGEST.items():
        if len(check.get(name, "")) > longest:
            yield f"{name} too long"
    for formula in all_of(check, "formula1", "formula2"):
        text = formula.text or ""
        if check.get("type") == "list" and text.startswith('"'):
            if len(text) - 2 > _LONGEST_LIST:
                yield "list too long"
            continue
        said = formulas.fault_of(text, plain=True)
        if said:
            yield said
