"""The workbook's own part: sheets and names."""

from collections.abc import Iterator

from tests.excel_rules import formulas, names
from tests.excel_rules.parts import BOOK, Fault, Parts, all_of


def faults(parts: Parts) -> Iterator[Fault]:
    """Give what is wrong with sheets' names and defined names."""
    book = parts.xml[BOOK]
    sheets = [s.get("name", "") for s in all_of(book, "sheet")]
    folded = [name.lower() for name in sheets]
    for name in sheets:
        if folded.count(name.lower()) > 1:
            yield Fault("a sheet's name twice", BOOK, name)
        said = names.fault_of_sheet(name)
        if said:
            yield Fault(said, BOOK, name)
    seen = set()
    for defined in all_of(book, "definedName"):
        name, scope = defined.get("name", ""), defined.get("localSheetId")
        if (name.lower(), scope) in seen:
            yield Fault("a name twice", BOOK, name)
        seen.add((name.lower(), scope))
        if scope is not None and int(scope) >= len(sheets):
            yield Fault("a name of no sheet", BOOK, name)
        for said in (names.fault_of(name), formulas.fault_of(defined.text)):
            if said:
                yield Fault(said, BOOK, name)
